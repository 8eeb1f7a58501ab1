import { frameworkOf, input, type InputSpec } from '@ordo/domain';
import { nearestStop, stopsOf } from './figure-slide';

const spec = (framework: string, id: string): InputSpec => frameworkOf(framework)?.inputs.find((one) => one.id === id) ?? input(id, 'own');

describe('the figures one can slide over', () => {
  it('are those that are allowed, or even steps to the very end', () => {
    expect(stopsOf(spec('rice', 'impact'))).toEqual([0.25, 0.5, 1, 2, 3]);
    expect(stopsOf(spec('ice', 'ease'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(stopsOf(spec('wsjf', 'value'))?.slice(-2)).toEqual([19, 20]);
    expect(stopsOf(spec('rice', 'confidence'))?.slice(0, 4)).toEqual([0, 0.05, 0.1, 0.15]);
    expect(stopsOf(input('own', 'own', { min: 0, max: 365 }))?.slice(-2)).toEqual([360, 365]);
  });

  it('are none where there is no end', () => {
    expect(stopsOf(spec('wsjf', 'size'))).toBeNull();
  });

  it('are nearest to what lies between', () => {
    expect(nearestStop([0.25, 0.5, 1, 2, 3], 2.6)).toBe(4);
    expect(nearestStop([1, 2, 3], 1.5)).toBe(0);
  });
});
