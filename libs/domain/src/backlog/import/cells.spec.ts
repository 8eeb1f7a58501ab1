import fc from 'fast-check';
import { readEstimate, readLabels, writeLabels } from './cells';

describe('readEstimate', () => {
  it.each([
    ['3', 3],
    ['3.0', 3],
    ['0,5', 0.5],
    ['.5', 0.5],
    ['1 234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['8 pts', 8],
    ['13 points', 13],
    ['0', 0],
  ])('reads %j', (cell, points) => expect(readEstimate(cell)).toBe(points));

  it('keeps what is off the scale as it is', () => {
    expect(readEstimate('12')).toBe(12);
    expect(readEstimate('2.75')).toBe(2.75);
  });

  it('tells none from unreadable', () => {
    expect(readEstimate('')).toBeNull();
    expect(readEstimate(' – ')).toBeNull();
    for (const cell of ['XL', '-1', '1e3', '3/5', 'NaN', '1.2.3,4,5', '99999999']) expect(readEstimate(cell)).toBeUndefined();
  });

  it('reads every number it could have written, with a point or a comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (hundredths) => {
        expect(readEstimate(String(hundredths / 100))).toBe(hundredths / 100);
        expect(readEstimate(String(hundredths / 100).replace('.', ','))).toBe(hundredths / 100);
      }),
    );
  });
});

describe('readLabels', () => {
  it('parts a list, a JSON list, and drops doubles', () => {
    expect(readLabels('mobile, map;open data | mobile')).toEqual(['mobile', 'map', 'open data']);
    expect(readLabels('["backend", "a, b"]')).toEqual(['backend', 'a, b']);
    expect(readLabels('[draft')).toEqual(['[draft']);
    expect(readLabels(' ')).toEqual([]);
  });

  it('reads back whatever names were written', () => {
    const names = fc.uniqueArray(
      fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('a, b', '[x', '["y"]', ' z ', 'a;b')).filter((name) => name.trim() !== ''),
    );
    fc.assert(fc.property(names, (labels) => expect(readLabels(writeLabels(labels))).toEqual(labels)));
  });
});
