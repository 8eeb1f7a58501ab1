import { Injectable } from '@nestjs/common';
import type { CadenceSent, DoneRuleSent, EditCalendar, Product, ServiceLevelSent, WipLimitSent } from '@ordo/contract';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { Problem, refused } from '../../platform/problem';

/** When a product's people work, in which rhythm, and what being done means: the owner's to say. */
@Injectable()
export class SettingsService {
  constructor(private readonly ledger: Ledger) {}

  async editCalendar(access: ProductAccess, { timeZone, workingDays, holidays }: EditCalendar, version: number): Promise<Committed> {
    const calendar = {
      timeZone,
      workingDays: [...workingDays].sort(),
      holidays: holidays.map(({ day, name }) => ({ day, name: name.trim() })).sort((one, other) => (one.day < other.day ? -1 : 1)),
    };
    return this.ledger.commit(access, 'product.edit-calendar', (tx) => tx.update('product', { id: access.productId, calendar }, version));
  }

  async editCadence(access: ProductAccess, sent: CadenceSent | null | undefined, version: number): Promise<Committed> {
    if (sent === undefined) throw refused('cadence', 'isDefined', 'cadence must be { days, startWeekday, naming } or null');
    const cadence = sent && { days: sent.days, startWeekday: sent.startWeekday, naming: sent.naming.trim() };
    return this.ledger.commit(access, 'product.edit-cadence', (tx) => tx.update('product', { id: access.productId, cadence }, version));
  }

  async editDoneRules(access: ProductAccess, sent: DoneRuleSent[], version: number): Promise<Committed> {
    const doneRules = sent.map(({ id, text }) => ({ id: id.toLowerCase(), text: text.trim() }));
    return this.ledger.commit(access, 'product.edit-done-rules', (tx) => tx.update('product', { id: access.productId, doneRules }, version));
  }

  async editServiceLevel(access: ProductAccess, sent: ServiceLevelSent | null | undefined, version: number): Promise<Committed> {
    if (sent === undefined) throw refused('serviceLevel', 'isDefined', 'serviceLevel must be { days, percent } or null');
    const serviceLevel = sent && { days: sent.days, percent: sent.percent };
    return this.ledger.commit(access, 'product.edit-service-level', (tx) => tx.update('product', { id: access.productId, serviceLevel }, version));
  }

  async editWipLimits(access: ProductAccess, sent: WipLimitSent[], version: number): Promise<Committed> {
    return this.ledger.commit(access, 'product.edit-wip-limits', async (tx) => {
      const [product] = await tx.find<Product>('product', [access.productId]);
      const known = new Set(product?.statuses.map(({ id }) => id));
      const errors = sent.flatMap(({ status }, index) =>
        known.has(status) ? [] : [{ path: `limits.${index}.status`, code: 'exists', message: 'names no status of this product' }],
      );
      if (errors.length > 0) throw new Problem('not-found', { errors });
      const wipLimits = Object.fromEntries(sent.map(({ status, limit, isHard = false }) => [status, { limit, isHard }]));
      await tx.update('product', { id: access.productId, wipLimits }, version);
    });
  }
}
