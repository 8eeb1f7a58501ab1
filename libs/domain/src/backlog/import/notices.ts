/** Everything an import can say about a line. The first group stops it; the second is imported as said. */
export const NOTICE_CODES = [
  'title-missing',
  'title-column-missing',
  'description-too-long',
  'key-too-long',
  'title-cleaned',
  'title-shortened',
  'story-incomplete',
  'estimate-unreadable',
  'unknown-type',
  'unknown-status',
  'unknown-refinement',
  'unknown-person',
  'unknown-parent',
  'parent-cycle',
  'duplicate-key',
  'label-shortened',
  'too-many-labels',
  'uneven-row',
  'date-unreadable',
  'cycle-days-impossible',
  'finished-before-started',
  'finished-not-done',
  'done-without-day',
  'day-to-come',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

export interface Notice {
  line: number;
  level: 'error' | 'warning';
  code: NoticeCode;
  /** What it is about, at most 120 characters of it. */
  value: string;
  column: string | null;
}

const KEPT = 200;
const VALUE = 120;

/** Collects what an import has to say: the first 200 by line, and the whole number. */
export class Notices {
  count = 0;
  errors = 0;
  private kept: Notice[] = [];
  private said = new Set<string>();

  /** Goes on from here without touching these. */
  copy(): Notices {
    const copy = new Notices();
    Object.assign(copy, { count: this.count, errors: this.errors, kept: [...this.kept], said: new Set(this.said) });
    return copy;
  }

  error(code: NoticeCode, value: string, about: { line: number; column: string | null }): void {
    this.errors += 1;
    this.add({ ...about, level: 'error', code, value: value.slice(0, VALUE) });
  }

  warn(code: NoticeCode, value: string, about: { line: number; column: string | null }): void {
    this.add({ ...about, level: 'warning', code, value: value.slice(0, VALUE) });
  }

  /** The same about the same value is said of its first line only. */
  warnOnce(code: NoticeCode, value: string, about: { line: number; column: string | null }): void {
    const name = `${code} ${value}`;
    if (this.said.has(name)) return;
    this.said.add(name);
    this.warn(code, value, about);
  }

  /** Errors first, then by line. */
  list(): Notice[] {
    return this.kept.toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning') || a.line - b.line);
  }

  private add(notice: Notice): void {
    this.count += 1;
    if (this.kept.length < KEPT) this.kept.push(notice);
    else if (notice.level === 'error') this.makeRoomFor(notice);
  }

  /** An error is never hidden behind warnings. */
  private makeRoomFor(error: Notice): void {
    const last = this.kept.findLastIndex(({ level }) => level === 'warning');
    if (last !== -1) this.kept.splice(last, 1, error);
  }
}
