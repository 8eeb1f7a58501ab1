import { median } from '../measure.mjs';
import { lift, shown } from './browser.mjs';

const TIMES = 5;

/** Milliseconds until the backlog's rows are drawn and can be taken, on first and later visits, beside a blank page; and what of JavaScript came over the wire. */
export async function visits(browser, { origin, yardstick }, product) {
  const url = `${origin}/p/${product.key}/backlog`;
  const samples = { first: [], next: [], blank: [] };
  let kilobytes = 0;
  for (let turn = 0; turn < TIMES; turn++) {
    const context = await browser.fresh();
    const page = await context.newPage();
    const weight = await weighScripts(page);
    samples.first.push(await shown(page, url));
    await liftOnce(page);
    kilobytes = weight() / 1024;
    // What is kept for the next visit is written when the browser has nothing else to do.
    await page.waitForTimeout(2500);
    await page.goto('about:blank');
    samples.next.push(await shown(page, url));
    await liftOnce(page);
    samples.blank.push(await shown(page, `${yardstick.origin}/blank`));
    await context.close();
  }
  return { first: median(samples.first), next: median(samples.next), blank: median(samples.blank), kilobytes };
}

async function liftOnce(page) {
  await lift(page, 3);
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

/** Counts bytes of scripts as they come over the wire, compressed. */
async function weighScripts(page) {
  const wire = await page.context().newCDPSession(page);
  const scripts = new Set();
  let bytes = 0;
  wire.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => scripts.has(requestId) && (bytes += encodedDataLength));
  await wire.send('Network.enable');
  return () => bytes;
}
