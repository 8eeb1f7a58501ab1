import { makeProduct, makeSnapshot } from '@ordo/testing';
import type { Intent } from './intent';
import { ProductModel } from './product-model';

describe('what the rules of sprints will look like', () => {
  const product = makeProduct();
  const about = { id: product.id, base: {}, version: 1 };
  const open = (): ProductModel => new ProductModel(makeSnapshot({ product }));
  const perform = (model: ProductModel, intent: Intent): void => model.add({ requestId: 'r', product: 'CYC', owner: 'tab', intent, hasWaited: false });

  it('shows limits on the statuses they are for, and takes them back', () => {
    const model = open();
    perform(model, { kind: 'product.edit-wip-limits', ...about, limits: [{ status: 'in-review', limit: 2, isHard: true }] });
    expect(model.shown.product.statuses.map(({ wipLimit, isWipHard }) => [wipLimit, isWipHard])).toEqual([
      [null, false],
      [null, false],
      [2, true],
      [null, false],
    ]);
    expect(model.shown.product.wipLimits).toEqual({ 'in-review': { limit: 2, isHard: true } });
    model.drop('r');
    expect(model.shown.product).toEqual(product);
  });

  it('shows working days, rhythm and the Definition of Done at once', () => {
    const model = open();
    const calendar = { timeZone: 'Europe/Paris', workingDays: [1, 2, 3, 4], holidays: [] };
    const cadence = { days: 14, startWeekday: 1, naming: 'Sprint {n}' };
    perform(model, { kind: 'product.edit-calendar', ...about, calendar });
    perform(model, { kind: 'product.edit-cadence', ...about, cadence });
    perform(model, { kind: 'product.edit-service-level', ...about, serviceLevel: { days: 10, percent: 85 } });
    perform(model, { kind: 'product.edit-done-rules', ...about, rules: [{ id: 'a', text: 'Reviewed' }] });
    expect(model.shown.product).toMatchObject({ calendar, cadence, serviceLevel: { days: 10, percent: 85 }, doneRules: [{ id: 'a', text: 'Reviewed' }] });
  });
});
