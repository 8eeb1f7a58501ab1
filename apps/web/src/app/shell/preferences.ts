import { Injectable, computed, effect, signal } from '@angular/core';
import type { Locale } from '@ordo/contract';

export type Theme = 'light' | 'dark' | 'system';
export type Density = 'compact' | 'default' | 'comfortable';

export interface Kept {
  theme: Theme;
  density: Density;
  /** Absent until chosen: the browser's language is used. */
  language?: Locale;
  /** The rail shows icons only, by choice. */
  railFolded?: boolean;
  /** The panel beside the backlog is away, by choice. */
  sideHidden?: boolean;
  /** Long texts are written as Markdown, by choice. */
  writesMarkdown?: boolean;
  /** Shortcuts of one bare letter (WCAG 2.1.4). */
  singleKeys: boolean;
}

/** What this browser remembers of how its user likes the interface. The script of `index.html` reads the same entry before the first paint. */
@Injectable({ providedIn: 'root' })
export class Preferences {
  private readonly kept = signal<Kept>({ theme: 'system', density: 'default', singleKeys: true, ...read() });
  readonly all = this.kept.asReadonly();
  /** What the screen that is open asks for, whatever is kept. */
  readonly asked = signal<Density | null>(null);
  readonly density = computed(() => this.asked() ?? this.all().density);

  constructor() {
    effect(() => write(this.kept()));
  }

  set(change: Partial<Kept>): void {
    this.kept.update((kept) => ({ ...kept, ...change }));
  }
}

const ENTRY = 'ordo.preferences';

function read(): Partial<Kept> {
  try {
    return JSON.parse(localStorage.getItem(ENTRY) ?? '{}') as Partial<Kept>;
  } catch {
    return {};
  }
}

/** Storage may be full or forbidden; the choice then lasts as long as the page. */
function write(kept: Kept): void {
  try {
    localStorage.setItem(ENTRY, JSON.stringify(kept));
  } catch {
    return;
  }
}
