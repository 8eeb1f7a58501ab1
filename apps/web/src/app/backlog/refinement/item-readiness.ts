import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { openBlockers, readinessOf, unmetRules, type Readiness, type ReadyRule, type RuleStanding } from '@ordo/domain';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';
import { RuleWords } from './rule-words';

/** The readiness of a row, in figures and in words. */
export interface ReadinessMark {
  settled: number;
  count: number;
  share: number;
  text: string;
  /** Somebody says it is ready all the same. */
  isThough: boolean;
}

/** How ready the items of the product are, by its Definition of Ready. */
@Injectable()
export class ItemReadiness {
  private readonly store = inject(ProductStore);
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly words = inject(RuleWords);

  readonly rules = computed<readonly ReadyRule[]>(() => this.store.product()?.readyRules ?? []);
  private readonly blockers = computed(() =>
    openBlockers(
      (id) => this.store.itemsById().get(id),
      this.store.links(),
      (item) => this.names.isDone(item),
    ),
  );

  /** Null where there are no rules. */
  of(item: BacklogItem): Readiness | null {
    return readinessOf(item, this.rules(), this.blockers().has(item.id));
  }

  /** Whether it can be made ready to be built: nobody builds it yet, and nothing is inside it. */
  isRefinable(item: BacklogItem): boolean {
    return this.names.status(item)?.category === 'todo' && !this.names.isEpic(item);
  }

  /** Open items that must come before it. */
  blockersOf(item: Pick<BacklogItem, 'id'>): readonly BacklogItem[] {
    return this.blockers().get(item.id) ?? [];
  }

  unmet(item: BacklogItem): RuleStanding[] {
    return unmetRules(this.of(item));
  }

  /** What the row of an item says of it: nothing where no rules are, nobody can refine it any more, or all is said and done. */
  markOf(item: BacklogItem): ReadinessMark | null {
    const readiness = this.isRefinable(item) ? this.of(item) : null;
    if (readiness === null || (readiness.share === 1 && item.refinement === 'ready')) return null;
    const { settled, share, standings } = readiness;
    const values = { settled, count: standings.length, missing: this.missing(item) };
    const text = this.language.t(share === 1 ? 'ready.mark.all' : 'ready.mark.some', values);
    return { settled, count: standings.length, share, text, isThough: item.refinement === 'ready' };
  }

  /** "Acceptance criteria, Waits for CYC-7": what is missing, for a tooltip. */
  missing(item: BacklogItem): string {
    return this.unmet(item)
      .map((standing) => this.lacking(item, standing))
      .join(', ');
  }

  lacking(item: BacklogItem, standing: RuleStanding): string {
    return this.words.lacking(standing, this.waitsFor(item));
  }

  /** Why a rule is met or not by this item, where its name does not say it already. */
  why(item: BacklogItem, { why, state }: RuleStanding): string {
    if (state === 'met') return '';
    return this.words.why(why, { points: this.names.points(item.estimate), reason: item.blockedReason ?? '', keys: this.waitsFor(item) });
  }

  private waitsFor(item: BacklogItem): string[] {
    return this.blockersOf(item).map((blocker) => this.names.key(blocker));
  }
}
