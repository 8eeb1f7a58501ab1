import fc from 'fast-check';
import { COLUMNS, DENSITIES, FIRST_COLUMNS, GROUPINGS, chosenColumns, formatLook, parseLook, type Look } from './list-look';
import { SORT_FIELDS } from './sorting';

describe('the look of a list', () => {
  it('reads back from the address as it was written', () => {
    const looks: fc.Arbitrary<Look> = fc.record({
      grouping: fc.constantFrom(null, ...GROUPINGS),
      sorting: fc.constantFrom(null, ...SORT_FIELDS, ...SORT_FIELDS.map((field) => `-${field}`)),
      columns: fc.option(fc.subarray([...COLUMNS]).map(chosenColumns)).map((columns) => columns ?? null),
      density: fc.constantFrom(null, ...DENSITIES),
      framework: fc.constantFrom(null, 'wsjf', 'value-effort'),
    });
    fc.assert(fc.property(looks, (look) => expect(parseLook(formatLook(look))).toEqual(look)));
  });

  it('takes what means nothing as absent', () => {
    expect(parseLook({ group: 'moon', sort: 'moon', columns: 'moon', density: 'moon', framework: 'Moon & stars' })).toEqual({
      grouping: null,
      sorting: null,
      columns: null,
      density: null,
      framework: null,
    });
    expect(parseLook({ group: ['type', 'epic'], sort: 4, columns: FIRST_COLUMNS.join(',') })).toMatchObject({ grouping: null, sorting: null, columns: null });
  });

  it('shows nothing but rank and title when no column is chosen', () => {
    expect(formatLook({ grouping: null, sorting: null, columns: [], density: null, framework: null }).columns).toBe('none');
    expect(parseLook({ columns: 'none' }).columns).toEqual([]);
  });
});
