import fc from 'fast-check';
import { checkInputs, input, missingInputs, withShares } from './inputs';

const SPECS = [
  input('impact', 'factor', { allowed: [0.25, 0.5, 1, 2, 3], max: 3 }),
  input('confidence', 'share', { max: 1 }),
  input('effort', 'person-months', { isAboveMin: true, raises: false }),
  input('answers', 'answers', { isWhole: true, takesGuess: false }),
];
const faults = (given: Record<string, unknown>): string[] => checkInputs(SPECS, given).map(({ path, fault }) => `${path} ${fault}`);

describe('inputs', () => {
  it('are fine within their bounds, as a figure or as a guess', () => {
    expect(faults({ impact: 2, confidence: 0, effort: { low: 1, likely: 2, high: 2 }, answers: 3 })).toEqual([]);
  });

  it('are named when they are wrong', () => {
    expect(faults({ effort: 0 })).toEqual(['effort too-small']);
    expect(faults({ effort: -1 })).toEqual(['effort too-small']);
    expect(faults({ confidence: 150 })).toEqual(['confidence too-large']);
    expect(faults({ impact: 1.5, answers: 1.5 })).toEqual(['impact not-allowed', 'answers not-whole']);
    expect(faults({ effort: '3', confidence: Number.NaN, impact: Infinity })).toEqual([
      'effort not-a-number',
      'confidence not-a-number',
      'impact not-a-number',
    ]);
    expect(faults({ size: 3 })).toEqual(['size unknown']);
  });

  it('name the part of a guess that is wrong', () => {
    expect(faults({ effort: { low: 0, likely: 2, high: 3 } })).toEqual(['effort.low too-small']);
    expect(faults({ effort: { low: 4, likely: 2, high: 3 } })).toEqual(['effort.low out-of-order']);
    expect(faults({ effort: { low: 1, likely: 2, high: 1.5 } })).toEqual(['effort.high out-of-order']);
    expect(faults({ effort: { low: 1, high: 3 } })).toEqual(['effort.likely not-a-number']);
    expect(faults({ answers: { low: 1, likely: 2, high: 3 } })).toEqual(['answers not-a-number']);
    expect(faults({ effort: [1, 2, 3] })).toEqual(['effort.low not-a-number', 'effort.likely not-a-number', 'effort.high not-a-number']);
  });

  it('are missing rather than wrong when they are not given', () => {
    expect(faults({ effort: null, impact: undefined })).toEqual([]);
    expect(missingInputs(SPECS, { effort: null, impact: 0, answers: 0 })).toEqual(['confidence', 'effort']);
  });
});

describe('shares', () => {
  it('are taken as percent or as parts of 1', () => {
    expect(withShares(SPECS, { confidence: 80, effort: 3 })).toEqual({ confidence: 0.8, effort: 3 });
    expect(withShares(SPECS, { confidence: 0.8 })).toEqual({ confidence: 0.8 });
    expect(withShares(SPECS, { confidence: 1 })).toEqual({ confidence: 1 });
    expect(faults(withShares(SPECS, { confidence: 150 }))).toEqual(['confidence too-large']);
  });

  it('are taken as percent in all of a guess', () => {
    expect(withShares(SPECS, { confidence: { low: 1, likely: 50, high: 90 } })).toEqual({ confidence: { low: 0.01, likely: 0.5, high: 0.9 } });
    expect(withShares(SPECS, { confidence: { low: 0.5, likely: 0.6, high: 1 } })).toEqual({ confidence: { low: 0.5, likely: 0.6, high: 1 } });
  });

  it('leave everything else as it is, and are the same when asked again', () => {
    expect(withShares(SPECS, { confidence: 'high', effort: null })).toEqual({ confidence: 'high', effort: null });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (percent) => {
        const once = withShares(SPECS, { confidence: percent });
        expect(withShares(SPECS, once)).toEqual(once);
      }),
    );
  });
});
