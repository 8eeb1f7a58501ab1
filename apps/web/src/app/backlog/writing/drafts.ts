import { Injectable, inject, signal } from '@angular/core';
import { readDescriptions, writeDescriptions, type Draft } from '../../store/kept/descriptions';
import { Session } from '../../store/session';

/** What was typed and is not saved yet: over another item, a closed sheet and a reload. Gone with the tab, or when the person signs out. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly session = inject(Session);

  /** Counts what was kept and dropped, so that what is read from storage is read again. */
  private readonly turns = signal(0);

  of(itemId: string): Draft | null {
    this.turns();
    return this.all().find((draft) => draft.itemId === itemId) ?? null;
  }

  keep(draft: Draft): void {
    this.write([draft, ...this.all().filter(({ itemId }) => itemId !== draft.itemId)].slice(0, MOST));
  }

  drop(itemId: string): void {
    const drafts = this.all();
    if (drafts.some((draft) => draft.itemId === itemId)) this.write(drafts.filter((draft) => draft.itemId !== itemId));
  }

  private all(): readonly Draft[] {
    return readDescriptions(this.session.me()?.id);
  }

  private write(drafts: readonly Draft[]): void {
    writeDescriptions(this.session.me()?.id, drafts);
    this.turns.update((turns) => turns + 1);
  }
}

const MOST = 10;
