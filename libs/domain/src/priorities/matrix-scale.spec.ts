import fc from 'fast-check';
import { input } from './inputs';
import { ESTIMATE_SCALE, evenScale, nearestStep, placeOn, scaleOf, spanOf, stepFrom, ticksOn } from './matrix-scale';

const MONEY = scaleOf(input('value', 'money'));
const WEEKS = scaleOf(input('duration', 'weeks', { isAboveMin: true }));
const SHARE = scaleOf(input('confidence', 'share', { max: 1 }));

describe('the scale of an axis', () => {
  it('is that of its input', () => {
    expect(scaleOf(input('impact', 'factor', { allowed: [3, 0.25, 1] })).steps).toEqual([0.25, 1, 3]);
    expect(scaleOf(input('value', 'grade', { offered: [1, 2, 3, 5], max: 20 })).steps).toEqual([1, 2, 3, 5]);
    expect(scaleOf(input('ease', 'grade', { min: 1, max: 4 })).steps).toEqual([1, 2, 3, 4]);
    expect(SHARE.steps.slice(0, 4)).toEqual([0, 0.05, 0.1, 0.15]);
    expect(MONEY.steps.slice(0, 5)).toEqual([0, 0.1, 0.15, 0.2, 0.3]);
    expect(WEEKS.steps[0]).toBe(0.1);
  });

  it('places what is between two steps in proportion, and what is beyond at the end', () => {
    expect([3, 4, 5, 0.1, 500].map((value) => placeOn(ESTIMATE_SCALE, value))).toEqual([3, 3.5, 4, 0, 9]);
    expect([3.4, 3.6, -2, 40].map((place) => nearestStep(ESTIMATE_SCALE, place))).toEqual([3, 5, 0.5, 100]);
  });

  it('goes a step up or down, from between two to the next, and stays at the end', () => {
    expect(stepFrom(ESTIMATE_SCALE, 5, 1)).toBe(8);
    expect(stepFrom(ESTIMATE_SCALE, 4, -1)).toBe(3);
    expect(stepFrom(ESTIMATE_SCALE, 100, 1)).toBe(100);
    expect(stepFrom(MONEY, 800, 1)).toBe(1000);
  });

  it('shows what there is with room around it', () => {
    expect(spanOf(ESTIMATE_SCALE, [2, 8])).toEqual([1, 6]);
    expect(spanOf(ESTIMATE_SCALE, [0.5])).toEqual([0, 2]);
    expect(spanOf(evenScale(3, 60), [10, 40])).toEqual([4, 40]);
    expect(spanOf(ESTIMATE_SCALE, [])).toEqual([0, 9]);
  });

  it('names steps that are round, and not too many', () => {
    const values = (ticks: readonly { value: number }[]): number[] => ticks.map(({ value }) => value);
    expect(values(ticksOn(ESTIMATE_SCALE, [2, 5]))).toEqual([2, 3, 5, 8]);
    expect(values(ticksOn(evenScale(3, 60), [1, 40]))).toEqual([5, 10, 15, 20, 25, 30, 35, 40]);
    expect(values(ticksOn(SHARE, [0, 20], 6))).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(values(ticksOn(MONEY, spanOf(MONEY, [100, 20_000]), 6))).toEqual([100, 500, 1000, 5000, 10_000]);
  });

  it('comes back to the figure it started from', () => {
    fc.assert(
      fc.property(fc.constantFrom(ESTIMATE_SCALE, MONEY, WEEKS, SHARE, evenScale(3, 60)), fc.nat(), (scale, seed) => {
        const value = scale.steps[seed % scale.steps.length] ?? 0;
        expect(nearestStep(scale, placeOn(scale, value))).toBe(value);
        const up = stepFrom(scale, value, 1);
        expect(up === value || stepFrom(scale, up, -1) === value).toBe(true);
      }),
    );
  });
});
