/** Everything that was measured, one line each. */
export class Results {
  lines = [];
  growth = [];

  /**
   * A line of the table. `yardstick` and `ratio` may be absent; `met` is undefined where there is no bar.
   * @param {{ what: string, measured: string, yardstick?: string, ratio?: number, bar?: string, met?: boolean }} line
   */
  add(line) {
    this.lines.push(line);
    const parts = [
      line.what,
      line.measured,
      line.yardstick && `yardstick ${line.yardstick}`,
      line.ratio !== undefined && `ratio ${line.ratio.toFixed(2)}`,
      line.bar && `bar ${line.bar}: ${wordFor(line.met)}`,
    ];
    console.log(parts.filter(Boolean).join(' · '));
  }

  /** A line of the table of sizes. */
  grow(items, values) {
    this.growth.push({ items, ...values });
    console.log(`${items} items: ${JSON.stringify(values)}`);
  }

  /** Something that could not be measured, said as such. */
  skip(what, why) {
    this.lines.push({ what, measured: `not measured: ${why}` });
    console.log(`${what}: not measured: ${why}`);
  }
}

export function wordFor(met) {
  if (met === undefined) return '';
  return met ? 'met' : '**not met**';
}
