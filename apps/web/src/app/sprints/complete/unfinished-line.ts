import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { BacklogItem, Sprint } from '@ordo/contract';
import { ESTIMATES, LIMITS, type UnfinishedFate } from '@ordo/domain';
import { Button, Field, Input, Select, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { SprintNames } from '../sprint-names';
import { openRules, type DonePart, type UnfinishedChoice } from './unfinished-choice';

/** One item that is not done: which way it goes, and what of it is done all the same. */
@Component({
  selector: 'ordo-unfinished-line',
  imports: [Button, Field, Input, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './unfinished-line.html',
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-8); }
      .item { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-4) var(--s-8); }
      .key { color: var(--text-3); font-size: var(--fs-12); line-height: var(--lh-12); }
      .title { flex: 1 1 70%; min-width: 0; overflow-wrap: anywhere; }
      [aria-pressed='true'] { background: var(--accent-soft); color: var(--accent-text); }
      .part { display: grid; grid-template-columns: 1fr 1fr; gap: var(--s-12); padding: var(--s-12); border-radius: var(--r-8); background: var(--surface-2); box-shadow: inset 0 0 0 1px var(--border); }
      .wide { grid-column: 1 / -1; }
      p { color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
    }
  `,
})
export class UnfinishedLine {
  readonly sprint = input.required<Sprint>();
  readonly item = input.required<BacklogItem>();
  /** Whether a sprint is planned that it can go on in. */
  readonly hasNext = input(true);
  /** What is missing is said. */
  readonly isAsked = input(false);
  readonly choice = model.required<UnfinishedChoice>();

  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(SprintNames);
  protected readonly longestTitle = LIMITS.title;
  protected readonly longestReason = LIMITS.override;
  protected readonly ways = computed<PickerOption<UnfinishedFate | null>[]>(() => [
    { value: null, label: this.t('complete.way.same') },
    ...(this.hasNext() ? [{ value: 'next' as const, label: this.t('complete.way.next') }] : []),
    { value: 'backlog', label: this.t('complete.way.backlog') },
  ]);
  protected readonly estimates = computed<PickerOption<number | null>[]>(() => [
    { value: null, label: this.t('backlog.estimate.none') },
    ...ESTIMATES.map((value) => ({ value, label: this.names.points(value) })),
  ]);
  protected readonly met = computed(() => this.item().criteria.filter(({ isMet }) => isMet).length);
  protected readonly rules = computed(() => openRules(this.sprint(), this.item()));
  protected readonly rulesNamed = computed(() => this.language.list(this.rules().map(({ text }) => text)));

  protected change(set: Partial<UnfinishedChoice>): void {
    this.choice.update((choice) => ({ ...choice, ...set }));
  }

  /** Nothing is shared out from its points: both parts are estimated anew. */
  protected turn(): void {
    const done: DonePart = { title: this.item().title, estimate: null, rest: null, reason: '' };
    this.change({ done: this.choice().done === null ? done : null });
  }

  protected write(set: Partial<DonePart>): void {
    this.choice.update((choice) => ({ ...choice, done: choice.done && { ...choice.done, ...set } }));
  }
}
