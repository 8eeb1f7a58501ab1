import { serviceLevelKept } from './service-level';

describe('a service level', () => {
  it('is met by exactly its share, the day it names included', () => {
    // 17 of 20 are 85 %
    const days = [...Array<number>(16).fill(1), 5, 6, 7, 8];
    expect(serviceLevelKept(days, { days: 5, percent: 85 })).toEqual({ items: 20, kept: 17, percent: 85, isMet: true });
    expect(serviceLevelKept(days, { days: 4, percent: 85 })).toEqual({ items: 20, kept: 16, percent: 80, isMet: false });
  });

  it('is neither met nor missed by nothing', () => {
    expect(serviceLevelKept([], { days: 5, percent: 85 })).toBeNull();
  });
});
