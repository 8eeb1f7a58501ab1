import { AutoScroll, speedAt } from './auto-scroll';

describe('speedAt', () => {
  it('is nothing away from the edges, and 2 to 24 pixels a frame within 48 pixels of them', () => {
    expect([speedAt(48, 600), speedAt(300, 600), speedAt(552, 600)]).toEqual([0, 0, 0]);
    expect([speedAt(24, 600), speedAt(0, 600), speedAt(-200, 600)]).toEqual([-13, -24, -24]);
    expect([speedAt(576, 600), speedAt(600, 600)]).toEqual([13, 24]);
  });
});

describe('AutoScroll', () => {
  it('covers the same distance whatever the rate of the screen', () => {
    const [slow, fast] = [new AutoScroll(() => 36, false), new AutoScroll(() => 36, false)];
    let [at60, at120] = [0, 0];
    for (let time = 0; time <= 1000; time += 1000 / 60) at60 += slow.step(time, 600, 600);
    for (let time = 0; time <= 1000; time += 1000 / 120) at120 += fast.step(time, 600, 600);
    // 61 frames of 24; the first frame of either counts as 1/60 s
    expect(at60).toBeCloseTo(61 * 24, 5);
    expect(Math.abs(at120 - at60)).toBeLessThan(24);
  });

  it('goes by whole rows every 120 ms with reduced motion', () => {
    const calm = new AutoScroll(() => 36, true);
    const steps = Array.from({ length: 16 }, (_, frame) => calm.step(frame * 20, 600, 600));
    expect(steps.filter((step) => step !== 0)).toEqual([36, 36]);
  });
});
