import { chromium } from '@playwright/test';
import { installChromium } from '../../chromium.mjs';
import { quantile } from '../measure.mjs';

/** Notes when the first thing worth waiting for is drawn, and how long each frame takes while it is asked to. */
const WATCH = `
  window.bench = { shownAt: undefined, frames: [], isRecording: false };
  const look = () => {
    if (document.querySelector('[data-row], [data-card], body > p')) window.bench.shownAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.bench.record = () => {
    window.bench.frames = [];
    window.bench.isRecording = true;
    let last;
    const frame = (time) => {
      if (last !== undefined) window.bench.frames.push(time - last);
      last = time;
      if (window.bench.isRecording) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };`;

/** One Chromium for all measurements. */
export class Browser {
  static async open({ owner, origin }) {
    const executablePath = await installChromium();
    const args = ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    const browser = new Browser();
    browser.chromium = await chromium.launch({ executablePath, args });
    browser.cookies = [...owner.cookies].map(([name, value]) => ({ name, value, url: origin }));
    return browser;
  }

  /** A browser that has never been anywhere, signed in. */
  async fresh() {
    const context = await this.chromium.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    await context.addInitScript(WATCH);
    await context.addCookies(this.cookies);
    return context;
  }

  async close() {
    await this.chromium.close();
  }
}

/** Goes there and answers after how many milliseconds what matters was drawn. */
export async function shown(page, url) {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench?.shownAt !== undefined, undefined, { timeout: 60_000 });
  return page.evaluate(() => window.bench.shownAt);
}

/** Takes the item at that position, and fails when it does not come along. */
export async function lift(page, position) {
  const box = await page.locator('[data-row]:not([data-row^="sprint:"])').nth(position).boundingBox();
  const [x, y] = [box.x + 300, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 12, { steps: 3 });
  await page.locator('.ghost:popover-open').waitFor({ timeout: 5000 });
  return { x, y };
}

/** Milliseconds that frames took during the work. */
export async function recorded(page, work) {
  await page.evaluate(() => window.bench.record());
  await work();
  const frames = await page.evaluate(() => ((window.bench.isRecording = false), window.bench.frames));
  return { p50: quantile(frames, 0.5), p95: quantile(frames, 0.95), max: quantile(frames, 1) };
}
