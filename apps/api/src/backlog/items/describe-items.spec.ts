import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change } from '@ordo/contract';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, snapshotOf } from '../../../test/backlog';

describe('an item described', () => {
  let app: TestApp;
  let key: string;
  let item: BacklogItem;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());
  beforeEach(async () => {
    key = await app.makeProduct();
    item = (await addItems(app.admin, key, ['A']))[0] as BacklogItem;
  });

  const patch = (set: object, version: number) => app.admin.patch<Change>(`/api/products/${key}/items/${item.id}`, set, version);
  const now = async () => (await snapshotOf(app.admin, key)).items[0] as BacklogItem;
  const criterion = (text: string, isMet = false) => ({ id: randomUUID(), text, isMet });

  it('has acceptance criteria, in order, that can be met one by one and taken back', async () => {
    const [one, two] = [criterion('The price is shown first'), criterion('It falls back to the code')];
    await patch({ criteria: [one, two] }, 1).expect(200);
    const { body } = await patch({ criteria: [{ ...one, isMet: true }, two] }, 2).expect(200);
    expect((await now()).criteria.map(({ isMet }) => isMet)).toEqual([true, false]);
    await app.admin.post(`/api/products/${key}/changes/${body.revision}/undo`).expect(200);
    expect((await now()).criteria).toEqual([one, two]);
  });

  it('is blocked from the moment that is said until it is taken back', async () => {
    const { body } = await patch({ blockedReason: 'The contract is not signed' }, 1).expect(200);
    const since = (await now()).blockedSince;
    expect(since).toBe(body.at);
    await patch({ blockedReason: 'The contract lies with legal' }, 2).expect(200);
    expect(await now()).toMatchObject({ blockedReason: 'The contract lies with legal', blockedSince: since });
    await patch({ blockedReason: null }, 3).expect(200);
    expect(await now()).toMatchObject({ blockedReason: null, blockedSince: null });
  });

  it.each([
    ['a criterion without words', { criteria: [criterion('  ')] }, 'criteria.0.text'],
    [
      'two criteria of one id',
      {
        criteria: [
          { ...criterion('a'), id: 'c0ffee00-0000-4000-8000-000000000000' },
          { ...criterion('b'), id: 'c0ffee00-0000-4000-8000-000000000000' },
        ],
      },
      'criteria',
    ],
    ['fifty-one criteria', { criteria: Array.from({ length: 51 }, () => criterion('x')) }, 'criteria'],
    ['a criterion with more to it', { criteria: [{ ...criterion('x'), points: 3 }] }, 'criteria.0.points'],
    ['criteria that are no list', { criteria: 'all' }, 'criteria'],
    ['no reason for being blocked', { blockedReason: '' }, 'blockedReason'],
    ['a time of being blocked', { blockedSince: '2026-01-01T00:00:00Z' }, 'blockedSince'],
  ])('refuses %s and changes nothing', async (_, set, path) => {
    const problem = await patch(set, 1).refused('invalid-input');
    expect(problem.errors?.map((error) => error.path)).toContain(path);
    expect(await now()).toMatchObject({ version: 1, criteria: [], blockedReason: null });
  });
});
