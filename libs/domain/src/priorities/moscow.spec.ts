import { MOSCOW_CLASSES, moscowClassAt, moscowLevel, moscowShares, type MoscowClass } from './moscow';

const items = (...some: [MoscowClass, number | null][]) => some.map(([one, estimate], at) => ({ id: String(at), class: one, estimate }));

describe('MoSCoW', () => {
  it('is counted on effort, without what will not be', () => {
    // 12 + 5 + 3 = 20
    expect(moscowShares(items(['must', 8], ['must', 4], ['should', 5], ['could', 3], ['wont', 40]))).toEqual({
      must: 0.6,
      should: 0.25,
      could: 0.15,
      warnings: ['little-could'],
      unestimated: [],
    });
  });

  it('warns above 60 % of Must and below 20 % of Could, not at them', () => {
    expect(moscowShares(items(['must', 6], ['should', 2], ['could', 2])).warnings).toEqual([]);
    expect(moscowShares(items(['must', 6.1], ['should', 1.9], ['could', 2])).warnings).toEqual(['much-must']);
    expect(moscowShares(items(['must', 6], ['should', 2.1], ['could', 1.9])).warnings).toEqual(['little-could']);
    expect(moscowShares(items(['must', 1])).warnings).toEqual(['much-must', 'little-could']);
    // 0.3 and 0.1 and 0.1 of 0.5: exactly 60 % and 20 %
    expect(moscowShares(items(['must', 0.3], ['should', 0.1], ['could', 0.1])).warnings).toEqual([]);
  });

  it('is kept as a figure that tells its class', () => {
    expect(MOSCOW_CLASSES.map(moscowLevel)).toEqual([3, 2, 1, 0]);
    expect(MOSCOW_CLASSES.map((one) => moscowClassAt(moscowLevel(one)))).toEqual(MOSCOW_CLASSES);
    expect([4, -1, 1.5, null, undefined].map(moscowClassAt)).toEqual([null, null, null, null, null]);
  });

  it('names what is not estimated, and has no shares of nothing', () => {
    expect(moscowShares(items(['must', null], ['wont', null]))).toEqual({ must: null, should: null, could: null, warnings: [], unestimated: ['0'] });
  });
});
