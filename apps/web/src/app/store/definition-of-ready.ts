import { Injectable, inject } from '@angular/core';
import type { BacklogItem, Change } from '@ordo/contract';
import type { Pace, ReadyCheck, ReadyRule } from '@ordo/domain';
import { ProductStore } from './product-store';
import { Session } from './session';

/** Says when items are ready: the rules of the product, and what people say of them. */
@Injectable()
export class DefinitionOfReady {
  private readonly store = inject(ProductStore);
  private readonly session = inject(Session);

  /** The whole of it, in order. */
  edit(rules: readonly ReadyRule[]): Promise<Change> {
    const { id, version, readyRules } = this.product();
    return this.store.execute({ kind: 'product.edit-ready-rules', id, rules: [...rules], base: { readyRules }, version });
  }

  /** Null: nobody says any more. */
  statePace(stated: Pace | null): Promise<Change> {
    const { id, version, pace } = this.product();
    return this.store.execute({ kind: 'product.edit-pace', id, pace: stated, base: { pace }, version });
  }

  /** That a manual rule is met. */
  tick(item: BacklogItem, ruleId: string): Promise<Change> {
    return this.say(item, ruleId, { state: 'met', reason: null });
  }

  /** That a rule need not be met. */
  waive(item: BacklogItem, ruleId: string, reason: string): Promise<Change> {
    return this.say(item, ruleId, { state: 'waived', reason });
  }

  /** Neither any more. */
  takeBack(item: BacklogItem, ruleId: string): Promise<Change> {
    return this.say(item, ruleId, null);
  }

  private say({ id, readyChecks, version }: BacklogItem, ruleId: string, said: Pick<ReadyCheck, 'state' | 'reason'> | null): Promise<Change> {
    const others = readyChecks.filter((check) => check.ruleId !== ruleId);
    const mine = said && { ruleId, ...said, byId: this.session.me()?.id ?? '', at: new Date().toISOString() };
    return this.store.execute({ kind: 'item.check', id, checks: mine ? [...others, mine] : others, base: { readyChecks }, version });
  }

  private product(): { id: string; version: number; readyRules: ReadyRule[]; pace: Pace | null } {
    const product = this.store.product();
    if (product === null) throw new Error('No product is open');
    return product;
  }
}
