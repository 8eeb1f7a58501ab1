import fc from 'fast-check';
import { filters } from '../../../test/filters';
import { formatFilter } from './format';
import { parseFilter } from './parse';
import { askOf, conditionsIn, filterOf, partOf, partsOf, withValues } from './parts';
import { EVERYTHING } from './syntax';

const read = (text: string) => parseFilter(text).filter ?? EVERYTHING;

describe('the parts of a filter', () => {
  it('are what it asks all at once', () => {
    expect(partsOf(read('type:bug -status:done (label:a or label:b)')).map(formatFilter)).toEqual(['type:bug', '-status:done', 'label:a or label:b']);
    expect(partsOf(read('type:bug or status:done'))).toHaveLength(1);
    expect(partsOf(EVERYTHING)).toEqual([]);
  });

  it('fit on a chip when they are one condition, or none of it', () => {
    expect(partsOf(read('estimate>5 -label:none (type:bug or type:task)')).map(askOf)).toEqual([
      { field: 'estimate', operator: '>', values: ['5'], isExcluded: false },
      { field: 'label', operator: ':', values: ['none'], isExcluded: true },
      null,
    ]);
  });

  it('make the same filter again', () => {
    fc.assert(
      fc.property(filters(), (filter) => {
        const parts = partsOf(filter).map((part) => {
          const ask = askOf(part);
          return ask ? partOf(ask) : part;
        });
        expect(formatFilter(filterOf(parts))).toBe(formatFilter(filterOf([filter])));
      }),
    );
  });

  it('can have other values in the same places', () => {
    const filter = withValues(read('a -(label:map or label:bike,map) estimate>3'), (value, field) => (field === 'label' ? 'l1' : value));
    expect(formatFilter(filter)).toBe('text:a -(label:l1 or label:l1) estimate>3');
  });

  it('hold every condition, however deep', () => {
    expect(conditionsIn(read('a -(type:bug or (status:done -label:x))')).map(({ field }) => field)).toEqual(['text', 'type', 'status', 'label']);
  });
});
