import { importItems } from './server/imports.mjs';
import { aim } from './browser/aim.mjs';
import { board, CARDS } from './browser/board.mjs';
import { Browser } from './browser/browser.mjs';
import { dragFrames } from './browser/drag.mjs';
import { filterTimes } from './browser/filter.mjs';
import { colleaguesMoves } from './browser/live.mjs';
import { DRAWS, ITEMS, robustnessTimes } from './browser/robustness.mjs';
import { visits } from './browser/visits.mjs';
import { writing } from './browser/writing.mjs';

/** Measures how fast a board is. */
export async function benchBoard(place, results) {
  const browser = await Browser.open(place);
  try {
    judgeBoard(results, await board(browser, place));
  } finally {
    await browser.close();
  }
}

/** Measures how long it takes to say how sure an order is, and whether the page goes on meanwhile. */
export async function benchOrder(place, results) {
  const browser = await Browser.open(place);
  try {
    judgeRobustness(results, await robustnessTimes(browser, place));
  } finally {
    await browser.close();
  }
}

/** Measures what a person sees, with so many items in the backlog. */
export async function benchBrowser(place, results, size) {
  const product = place.products.get(size) ?? (await filled(place, size));
  const browser = await Browser.open(place);
  try {
    judgeVisits(results, await visits(browser, place, product));
    judgeFrames(results, await dragFrames(browser, place, product), `drag over ${size.toLocaleString('en')} rows`);
    const typed = await filterTimes(browser, place, product);
    results.add({
      what: `filter over ${size.toLocaleString('en')} items, from letter to list, p95`,
      measured: `${Math.round(typed.p95)} ms`,
      bar: '≤ 50 ms',
      met: typed.p95 <= 50,
    });
    judgeWriting(results, await writing(browser, place, product));
    const delays = await colleaguesMoves(browser, place, product);
    results.add({
      what: "a colleague's move on my screen after its commit, p95",
      measured: `${Math.round(delays.p95)} ms`,
      bar: '≤ 150 ms',
      met: delays.p95 <= 150,
    });
    await aim(product);
    const carried = await dragFrames(browser, place, product, { isAimed: true });
    judgeFrames(results, carried, `drag over ${size.toLocaleString('en')} rows, with goals and lines of sprints`);
  } finally {
    await browser.close();
  }
}

async function filled(place, size) {
  const product = await place.product(`B${size}`);
  await importItems(place, product, size);
  return product;
}

function judgeVisits(results, { first, next, blank, kilobytes }) {
  const compare = (what, ours, bar) =>
    results.add({ what, measured: `${Math.round(ours)} ms`, yardstick: `${Math.round(blank)} ms`, ratio: ours / blank, bar: `≤ ${bar} ms`, met: ours <= bar });
  compare('backlog, first visit, until rows can be dragged', first, 1000);
  compare('backlog, next visit, until rows can be dragged', next, 300);
  results.add({ what: 'first screen, compressed JavaScript', measured: `${Math.round(kilobytes)} KB`, bar: '≤ 250 KB', met: kilobytes <= 250 });
}

function judgeBoard(results, { visit, inside, all, blank, ours, bare }) {
  const compare = (what, value) =>
    results.add({ what, measured: `${Math.round(value)} ms`, yardstick: `${Math.round(blank)} ms`, ratio: value / blank, bar: '≤ 500 ms', met: value <= 500 });
  compare(`board of ${CARDS} cards, next visit, until cards can be dragged`, visit);
  compare(`board of ${CARDS} cards, from the backlog, until cards can be dragged`, inside);
  results.add({ what: `board of ${CARDS} cards, from the backlog, until all are drawn`, measured: `${Math.round(all)} ms` });
  judgeFrames(results, { ours, bare }, `drag over a board of ${CARDS} cards`);
}

function judgeFrames(results, { ours, bare }, what) {
  const said = ({ p50, p95, max }) => `${p50.toFixed(1)} / ${p95.toFixed(1)} / ${max.toFixed(1)} ms`;
  results.add({
    what: `${what}, frames p50 / p95 / max`,
    measured: said(ours),
    yardstick: said(bare),
    ratio: ours.p95 / bare.p95,
    bar: 'p95 ≤ 17, max ≤ 50 ms',
    met: ours.p95 <= 17 && ours.max <= 50,
  });
}

function judgeRobustness(results, { ours, bare, beside, p95, max }) {
  const what = `${DRAWS.toLocaleString('en')} draws over ${ITEMS} items`;
  results.add({
    what: `${what}, from the click until it is said how sure the order is, worst of 5`,
    measured: `${Math.round(ours)} ms`,
    yardstick: `${Math.round(bare)} ms`,
    ratio: ours / bare,
    bar: '≤ 1000 ms',
    met: ours <= 1000,
  });
  results.add({
    what: `${what}, frames of the page from its first row on p95 / max`,
    measured: `${p95.toFixed(1)} / ${max.toFixed(1)} ms`,
    yardstick: `${beside.p95.toFixed(1)} / ${beside.max.toFixed(1)} ms`,
    ratio: p95 / beside.p95,
    bar: 'p95 ≤ 17, max ≤ 50 ms',
    met: p95 <= 17 && max <= 50,
  });
}

function judgeWriting(results, { opened, p50, p95, max }) {
  results.add({ what: 'an item with a long description, until it is read', measured: `${Math.round(opened)} ms`, bar: '≤ 200 ms', met: opened <= 200 });
  results.add({
    what: 'typing into it, frames p50 / p95 / max',
    measured: `${p50.toFixed(1)} / ${p95.toFixed(1)} / ${max.toFixed(1)} ms`,
    bar: 'p95 ≤ 17, max ≤ 50 ms',
    met: p95 <= 17 && max <= 50,
  });
}
