import fc from 'fast-check';
import { filterBy, formatChoices, isNarrowing, NO_FILTER, parseChoices, type BacklogFilter, type Choice } from './old-filter';

const item = { key: 'CYC-142', title: 'Déverrouiller un vélo', type: 'feature', status: 'todo', labels: ['l1'], assigneeId: 'p1' };
const shows = (query: Record<string, string>, changed: Partial<typeof item> & { assigneeId?: string | null } = {}): boolean =>
  filterBy(parseChoices(query), 'p1')({ ...item, ...changed });

describe('filterBy', () => {
  it('finds every word in title or key, without case and accents', () => {
    expect(shows({ q: 'VELO dever' })).toBe(true);
    expect(shows({ q: 'cyc-142' })).toBe(true);
    expect(shows({ q: 'velo carte' })).toBe(false);
  });

  it('takes any of the values, or none of the excluded', () => {
    expect(shows({ type: 'bug,feature' })).toBe(true);
    expect(shows({ type: 'bug' })).toBe(false);
    expect(shows({ status: '!done' })).toBe(true);
    expect(shows({ status: '!todo,done' })).toBe(false);
  });

  it('knows me, nobody and no label', () => {
    expect(shows({ assignee: 'me' })).toBe(true);
    expect(shows({ assignee: 'none' })).toBe(false);
    expect(shows({ assignee: 'none' }, { assigneeId: null } as never)).toBe(true);
    expect(shows({ label: 'none' }, { labels: [] })).toBe(true);
    expect(shows({ label: '!l1' })).toBe(false);
  });

  it('combines', () => {
    expect(shows({ q: 'velo', type: 'feature', status: '!done', label: 'l1,l2', assignee: 'p1' })).toBe(true);
    expect(shows({ q: 'velo', type: 'bug' })).toBe(false);
  });

  it('narrows nothing by default', () => {
    expect(parseChoices({})).toEqual(NO_FILTER);
    expect(isNarrowing(NO_FILTER)).toBe(false);
    expect(isNarrowing(parseChoices({ label: 'l1' }))).toBe(true);
    expect(shows({})).toBe(true);
  });
});

describe('the URL', () => {
  it('writes only what narrows', () => {
    expect(formatChoices(parseChoices({ q: 'map', status: '!done', type: '', label: ',' }))).toEqual({
      q: 'map',
      type: null,
      status: '!done',
      label: null,
      assignee: null,
    });
  });

  it('gives every filter back', () => {
    const choice: fc.Arbitrary<Choice | null> = fc.option(
      fc.record({ values: fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { minLength: 1 }), isExcluded: fc.boolean() }),
    );
    const filters: fc.Arbitrary<BacklogFilter> = fc.record({ text: fc.string(), type: choice, status: choice, label: choice, assignee: choice });
    fc.assert(fc.property(filters, (filter) => expect(parseChoices(formatChoices(filter))).toEqual(filter)));
  });
});
