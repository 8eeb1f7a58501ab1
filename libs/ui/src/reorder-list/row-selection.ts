import { isMovable, type ListRow } from './list-row';

/** Which rows a gesture leaves selected. Remembers where a range began. */
export class RowSelection {
  private anchor: string | null = null;

  constructor(
    private readonly rows: () => readonly ListRow[],
    private readonly selected: () => ReadonlySet<string>,
    private readonly select: (ids: ReadonlySet<string>) => void,
  ) {}

  toggle(id: string): void {
    if (!this.isSelectable(id)) return;
    const ids = new Set(this.selected());
    if (!ids.delete(id)) ids.add(id);
    this.anchor = id;
    this.select(ids);
  }

  /** Adds everything between where the range began, or `from`, and this row. */
  extendTo(id: string, from: string | null = null): void {
    const rows = this.rows();
    const start = this.indexOf(this.anchor ?? from ?? id);
    const end = this.indexOf(id);
    if (start < 0 || end < 0) return this.toggle(id);
    this.anchor = rows[start]?.id ?? id;
    const range = rows.slice(Math.min(start, end), Math.max(start, end) + 1).filter(isMovable);
    this.select(new Set([...this.selected(), ...range.map((row) => row.id)]));
  }

  /** Goes one row further, or gives the last one back when the range turns round. */
  walk(from: string, to: string): void {
    const selected = this.selected();
    if (this.anchor === null || !selected.has(from)) return this.extendTo(to, (this.anchor = from));
    const anchor = this.indexOf(this.anchor);
    const isReturning = selected.has(to) && Math.abs(this.indexOf(to) - anchor) < Math.abs(this.indexOf(from) - anchor);
    if (isReturning) this.select(new Set([...selected].filter((id) => id !== from)));
    else if (this.isSelectable(to)) this.select(new Set([...selected, to]));
  }

  all(): void {
    this.select(
      new Set(
        this.rows()
          .filter(isMovable)
          .map((row) => row.id),
      ),
    );
  }

  clear(): void {
    this.anchor = null;
    if (this.selected().size > 0) this.select(new Set());
  }

  private isSelectable(id: string): boolean {
    const row = this.rows()[this.indexOf(id)];
    return row === undefined || isMovable(row);
  }

  private indexOf(id: string): number {
    return this.rows().findIndex((row) => row.id === id);
  }
}
