import { dayScale, restingSpans, stepPath, type StepDay } from './step-geometry';

const day = (value: number | null, isResting = false): StepDay => ({ label: '', name: '', isResting, value, ideal: 0 });
const same = (value: number): number => value;

describe('days on a line', () => {
  it('are equally wide, and narrow where nobody works', () => {
    // Two working days and two of 0.28: 2.56 parts on 256 pixels
    const x = dayScale([day(1), day(1, true), day(1, true), day(1)], [0, 256]);
    expect([0, 1, 2, 3, 4].map((at) => Math.round(x(at)))).toEqual([0, 100, 128, 156, 256]);
    expect(Math.round(x(0.25))).toBe(25);
  });

  it('end at both ends, whatever comes before or after', () => {
    const x = dayScale([day(1), day(1)], [10, 20]);
    expect([x(-3), x(9)]).toEqual([10, 20]);
    expect(dayScale([], [10, 20])(0)).toBe(10);
  });

  it('of rest form spans', () => {
    expect(restingSpans([day(1), day(1, true), day(1, true), day(1), day(1, true)])).toEqual([
      { from: 1, to: 3 },
      { from: 4, to: 5 },
    ]);
  });
});

describe('the line', () => {
  it('stays until a day ends, and moves at a mark in its middle', () => {
    const mark = { at: 1.5, value: 12, amount: '+4', text: '' };
    expect(stepPath(8, [day(8), day(10), day(7)], [mark], null, same, same)).toBe('M0 8H1V8H1.5V12H2V10H3V7');
  });

  it('ends with the last day that has come, or now while that is under way', () => {
    const days = [day(8), day(5), day(null)];
    expect(stepPath(8, days, [], null, same, same)).toBe('M0 8H1V8H2V5');
    expect(stepPath(8, days, [], 1.25, same, same)).toBe('M0 8H1V8H1.25V5');
  });
});
