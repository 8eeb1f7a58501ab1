import { Injectable, computed, effect, inject, signal, type Signal } from '@angular/core';
import type { FoundItem } from '@ordo/contract';
import { LIMITS, searchWords } from '@ordo/domain';
import { ProductSearch } from '../store/product-search';
import { ProductStore } from '../store/product-store';

/** How long a person may pause between two letters, in milliseconds. */
const PAUSE = 120;

/** Too short to mean anything. */
const SHORTEST = 2;

export type TextSearchState = 'idle' | 'waiting' | 'found' | 'failed' | 'offline';

interface Answer {
  text: string;
  items: readonly FoundItem[] | null;
}

/** Asks the server for what is typed, when the fingers rest. An answer to what was typed before is not taken. */
@Injectable()
export class TextSearch {
  private readonly search = inject(ProductSearch);
  private readonly store = inject(ProductStore);
  private readonly asked = signal<Signal<string> | null>(null);
  private readonly answer = signal<Answer | null>(null);
  private readonly tries = signal(0);

  private readonly text = computed(() => {
    const text = this.asked()?.() ?? '';
    return text.length <= LIMITS.search && searchWords(text).some(({ length }) => length >= SHORTEST) ? text : '';
  });
  private readonly current = computed(() => (this.answer()?.text === this.text() ? this.answer() : null));
  readonly items = computed<readonly FoundItem[]>(() => this.current()?.items ?? []);
  readonly state = computed<TextSearchState>(() => {
    if (this.text() === '') return 'idle';
    const current = this.current();
    if (current?.items) return 'found';
    if (this.store.connection() === 'offline') return 'offline';
    return current ? 'failed' : 'waiting';
  });

  constructor() {
    effect((end) => {
      this.tries();
      const text = this.text();
      if (text === '' || this.store.connection() === 'offline') return;
      const abort = new AbortController();
      const timer = setTimeout(() => void this.ask(text, abort.signal), PAUSE);
      end(() => {
        clearTimeout(timer);
        abort.abort();
      });
    });
  }

  follow(asked: Signal<string>): void {
    this.asked.set(asked);
  }

  again(): void {
    this.answer.set(null);
    this.tries.update((tries) => tries + 1);
  }

  private async ask(text: string, signal: AbortSignal): Promise<void> {
    const items = await this.search.find(text, signal).catch(() => null);
    if (!signal.aborted) this.answer.set({ text, items });
  }
}
