const LIFT_AFTER_PX = 4;
const TOUCH_SLACK_PX = 8;
const HOLD_MS = 350;

/** A pointer went down on a row and is not yet a drag: tells when it becomes one. */
export class Press {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly isTouch: boolean;

  /** `lift` is called at most once; `give` when this turned out to be a scroll or a click. */
  constructor(
    readonly down: PointerEvent,
    readonly id: string,
    private readonly tell: { lift: () => void; give: () => void },
  ) {
    this.isTouch = down.pointerType === 'touch';
    if (!this.isTouch) return;
    const onGrip = down.target instanceof Element && down.target.closest('[data-grip]') !== null;
    this.timer = setTimeout(() => this.tell.lift(), onGrip ? 0 : HOLD_MS);
  }

  move(event: PointerEvent): void {
    const distance = Math.hypot(event.clientX - this.down.clientX, event.clientY - this.down.clientY);
    if (this.isTouch) {
      if (distance > TOUCH_SLACK_PX) this.end();
    } else if (distance >= LIFT_AFTER_PX) this.tell.lift();
  }

  /** Whether it was held long enough by the time `up` came: a busy page may hear of both before its timer runs. */
  wasHeldUntil(up: PointerEvent): boolean {
    return this.isTouch && up.timeStamp - this.down.timeStamp >= HOLD_MS;
  }

  /** Neither a drag nor to become one. */
  end(): void {
    this.stop();
    this.tell.give();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

/** The click that follows a drag is not one. */
export function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
