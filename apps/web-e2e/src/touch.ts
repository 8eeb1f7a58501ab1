import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import { boxOf } from './backlog';

/** A phone held upright. */
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 };

/** A little longer than a press has to last to lift a row, in milliseconds. */
const LONG_PRESS = 500;

export interface Point {
  x: number;
  y: number;
}

export async function middleOf(part: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(part);
  return { x: x + width / 2, y: y + height / 2 };
}

/** One finger on the glass. */
export class Finger {
  private constructor(
    private readonly page: Page,
    private readonly send: (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) => Promise<unknown>,
    private at: Point,
  ) {}

  static async on(page: Page, at: Point): Promise<Finger> {
    const chromium = await page.context().newCDPSession(page);
    const finger = new Finger(page, (type, touchPoints) => chromium.send('Input.dispatchTouchEvent', { type, touchPoints }), at);
    await finger.send('touchStart', [at]);
    return finger;
  }

  async stay(): Promise<void> {
    await this.page.waitForTimeout(LONG_PRESS);
  }

  async moveTo({ x, y }: Point, steps = 8): Promise<void> {
    const from = this.at;
    for (let step = 1; step <= steps; step++) {
      this.at = { x: from.x + ((x - from.x) * step) / steps, y: from.y + ((y - from.y) * step) / steps };
      await this.send('touchMove', [this.at]);
      await this.page.waitForTimeout(16);
    }
  }

  /** Lifts the finger. After a `stay` what it scrolled does not glide on. */
  async leave(): Promise<void> {
    await this.send('touchEnd', []);
  }
}
