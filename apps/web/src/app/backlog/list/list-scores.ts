import { Injectable, Injector, computed, effect, inject, signal, untracked } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { parseSorting } from '@ordo/domain';
import { Language } from '../../shell/language';
import type { ScoreReader, ShownScore } from '../scores/score-reader';
import { BacklogView } from '../backlog-view';
import { Epics } from '../structure/epics';
import { ListColumns } from './list-columns';

/** The scores of the rows. What works them out comes when a list shows them or is sorted by them, and not before. */
@Injectable()
export class ListScores {
  private readonly columns = inject(ListColumns);
  private readonly epics = inject(Epics);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly view = inject(BacklogView);

  private readonly isWanted = computed(() => this.columns.shown().has('score') || parseSorting(this.view.sorting() ?? '')?.by === 'score');
  private readonly isAsked = signal(false);
  /** Null until it is there. */
  readonly reader = signal<ScoreReader | null>(null);
  readonly name = computed(() => this.reader()?.name() ?? '');

  constructor() {
    effect(() => {
      if (this.isWanted() && !this.isAsked()) untracked(() => void this.load());
    });
    effect(() => {
      const reader = this.reader();
      this.view.scoreOf.set(reader ? (id) => reader.heightById(id) : undefined);
    });
  }

  /** What is in an epic is scored, it itself is not. */
  shown(item: BacklogItem): ShownScore | null {
    return this.epics.markOf(item) ? null : (this.reader()?.shown(item) ?? null);
  }

  private async load(): Promise<void> {
    this.isAsked.set(true);
    try {
      const [{ scoreReader }] = await Promise.all([import('../scores/score-reader'), this.language.complete()]);
      this.reader.set(scoreReader(this.injector));
    } catch {
      // It is asked for again when the list is opened anew.
    }
  }
}
