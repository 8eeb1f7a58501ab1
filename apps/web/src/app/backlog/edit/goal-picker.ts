import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BacklogItem, Goal } from '@ordo/contract';
import { GoalGlyph, Picker, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { Edits } from './edits';

/** The goal that one item or many serve most: it takes the place of the one they serve most now, with its share, or the whole where there was none. */
@Component({
  selector: 'ordo-goal-picker',
  imports: [GoalGlyph, Picker],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (items().length > 1) { <p class="preview">{{ t('backlog.bulk.preview', { count: items().length }) }}</p> }
    <ordo-picker [options]="options()" [selected]="common()" [label]="t('backlog.property.goals')" [search]="t('backlog.goals.search')" [nothing]="t('backlog.goals.nothing')" (picked)="choose($event)">
      <ng-template let-option><ordo-goal-glyph [shape]="goalOf(option.value)?.shape ?? 'none'" [hue]="goalOf(option.value)?.hue ?? 'slate'" [size]="12" /></ng-template>
    </ordo-picker>
  `,
  styles: `
    @layer app {
      :host { display: grid; background: var(--surface); border-radius: var(--r-9); box-shadow: var(--e3); overflow: hidden; }
      .preview { padding: var(--s-8) var(--s-12) var(--s-2); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); font-weight: var(--w-medium); }
      ordo-picker { box-shadow: none; }
    }
  `,
})
export class GoalPicker {
  readonly items = input.required<readonly BacklogItem[]>();
  readonly done = output<void>();
  protected readonly t = inject(Language).t;
  private readonly edits = inject(Edits);
  private readonly names = inject(ItemNames);

  protected readonly options = computed<PickerOption<string | null>[]>(() => [
    { value: null, label: this.t('backlog.filter.none.goal') },
    ...this.names.openGoals().map(({ id, name, statement }) => ({ value: id, label: name, hint: statement })),
  ]);
  /** What they have in common. */
  protected readonly common = computed(() => {
    const leading = new Set(this.items().map((item) => this.names.goal(item)?.id ?? null));
    return leading.size === 1 ? [...leading] : [];
  });

  protected goalOf(id: string | null): Goal | undefined {
    return this.names.openGoals().find((goal) => goal.id === id);
  }

  protected choose(goal: string | null): void {
    this.edits.set(this.items(), { goal });
    this.done.emit();
  }
}
