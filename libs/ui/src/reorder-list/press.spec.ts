import { Press } from './press';

/** The DOM of these tests has no pointer events. */
function at(timeStamp: number, pointerType: string): PointerEvent {
  return Object.defineProperties(new MouseEvent('pointerdown'), { timeStamp: { value: timeStamp }, pointerType: { value: pointerType } }) as PointerEvent;
}

describe('Press', () => {
  const silent = { lift: (): void => undefined, give: (): void => undefined };

  it('counts as held by when the finger came and went, though the page was too busy for its timer', () => {
    const press = new Press(at(1000, 'touch'), 'r1', silent);
    expect(press.wasHeldUntil(at(1349, 'touch'))).toBe(false);
    expect(press.wasHeldUntil(at(1350, 'touch'))).toBe(true);
    press.stop();
  });

  it('is never held by a mouse, which drags by moving', () => {
    expect(new Press(at(1000, 'mouse'), 'r1', silent).wasHeldUntil(at(9000, 'mouse'))).toBe(false);
  });
});
