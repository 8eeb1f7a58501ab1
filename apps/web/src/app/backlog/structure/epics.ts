import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { ancestorsOf, childrenByParent, progressOf, readyShare, rollUpEpics, type RollUp } from '@ordo/domain';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';

/** How far an epic is, in figures and in words. */
export interface EpicMark extends RollUp {
  /** Shares of its leaves. */
  doneShare: number;
  readyShare: number;
  /** "3 of 8 done" or, once all of it is estimated, "13 of 34 pts done". */
  progress: string;
  /** "60% of the rest is ready"; empty when nothing is open. */
  readiness: string;
  /** "34 pts, 2 not estimated"; empty where the progress says it already. */
  size: string;
  /** All of it. */
  text: string;
}

/** What stands below and above items, and how far that is. */
@Injectable()
export class Epics {
  private readonly store = inject(ProductStore);
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);

  private readonly children = computed(() => childrenByParent(this.store.items()));
  private readonly sums = computed(() => rollUpEpics(this.store.items(), { isDone: this.isDone, isReady: this.isReady }));
  /** Told once for as long as nothing changes: a list asks for the same again and again. */
  private readonly marks = computed(() => {
    this.language.current();
    this.sums();
    return new Map<string, EpicMark>();
  });

  /** In their order. */
  childrenOf({ id }: Pick<BacklogItem, 'id'>): readonly BacklogItem[] {
    return this.children().get(id) ?? [];
  }

  /** The outermost first. */
  above(item: BacklogItem): BacklogItem[] {
    return ancestorsOf(item, (id) => this.store.itemsById().get(id));
  }

  /** Null for what has nothing in it. */
  markOf({ id }: Pick<BacklogItem, 'id'>): EpicMark | null {
    const sum = this.sums().get(id);
    if (sum === undefined) return null;
    const mark = this.marks().get(id) ?? this.tell(sum);
    this.marks().set(id, mark);
    return mark;
  }

  private readonly isDone = (item: BacklogItem): boolean => this.names.isDone(item);

  /** What is built already was ready, whatever is said of it. */
  private readonly isReady = (item: BacklogItem): boolean => item.refinement === 'ready' || this.names.status(item)?.category === 'doing';

  private tell(sum: RollUp): EpicMark {
    const { t } = this.language;
    const { unit, done, total } = progressOf(sum);
    const ready = readyShare(sum);
    const progress = t(`structure.epic.done.${unit}`, { done, total });
    const readiness = ready === null ? '' : t('structure.epic.ready', { share: this.language.number(ready, { style: 'percent' }) });
    const size =
      unit === 'points'
        ? ''
        : t(sum.points === null ? 'structure.epic.unestimated' : 'structure.epic.points', { points: sum.points ?? 0, open: sum.unestimated });
    const text = [progress, size, readiness].filter(Boolean).join(', ');
    return { ...sum, doneShare: sum.done / sum.leaves, readyShare: sum.ready / sum.leaves, progress, readiness, size, text };
  }
}
