import { Injectable, signal } from '@angular/core';

const ENTRY = 'ordo.recents';
const COMMANDS_KEPT = 6;
const ITEMS_KEPT = 5;

interface Kept {
  commands: readonly string[];
  /** Keys of items, of every product. */
  items: readonly string[];
}

/** What was last used in this browser, newest first: the palette begins with it. */
@Injectable({ providedIn: 'root' })
export class Recents {
  private readonly kept = signal<Kept>(read());
  readonly all = this.kept.asReadonly();

  useCommand(id: string): void {
    this.keep({ ...this.kept(), commands: first(id, this.kept().commands, COMMANDS_KEPT) });
  }

  openItem(key: string): void {
    if (this.kept().items[0] !== key) this.keep({ ...this.kept(), items: first(key, this.kept().items, 8 * ITEMS_KEPT) });
  }

  private keep(kept: Kept): void {
    this.kept.set(kept);
    try {
      localStorage.setItem(ENTRY, JSON.stringify(kept));
    } catch {
      return;
    }
  }
}

function first(entry: string, list: readonly string[], atMost: number): string[] {
  return [entry, ...list.filter((other) => other !== entry)].slice(0, atMost);
}

function read(): Kept {
  const nothing: Kept = { commands: [], items: [] };
  try {
    return { ...nothing, ...(JSON.parse(localStorage.getItem(ENTRY) ?? '{}') as Partial<Kept>) };
  } catch {
    return nothing;
  }
}
