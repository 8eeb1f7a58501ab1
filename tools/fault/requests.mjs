/** One line per request that was sent: what its sender may believe about it. */
export class Requests {
  lines = new Map();

  begin(key, what) {
    const line = new Line(key, what);
    this.lines.set(key, line);
    return line;
  }

  /** How many are `ok`, `fail` and `unknown`. */
  counts() {
    const counts = { ok: 0, fail: 0, unknown: 0 };
    for (const { outcome } of this.lines.values()) counts[outcome] += 1;
    return counts;
  }
}

/** A request with all its repeats under one `Idempotency-Key`. */
class Line {
  outcome = 'unknown';
  /** Every status that came back; 0 for an answer that did not come or broke off. */
  statuses = [];

  constructor(key, what) {
    Object.assign(this, { key, ...what });
  }

  /** `undefined` is an answer that was not read to its end. A repeat that is refused says nothing about an earlier try that may have worked. */
  heard(answer) {
    const outcome = outcomeOf(answer);
    const isFirst = this.statuses.length === 0;
    this.statuses.push(answer?.status ?? 0);
    if (outcome === 'ok') Object.assign(this, { outcome, change: answer.body, doneAt: performance.now() });
    else if (isFirst) this.outcome = outcome;
    else if (outcome === 'unknown' && this.outcome === 'fail') this.outcome = outcome;
  }
}

/** `ok` is done, `fail` promises that nothing was applied; anything else leaves it open. */
export function outcomeOf(answer) {
  if (answer === undefined) return 'unknown';
  if (answer.isDone) return 'ok';
  if (answer.status >= 400 && answer.status < 500) return 'fail';
  return answer.status === 503 && answer.body?.code === 'unavailable' ? 'fail' : 'unknown';
}
