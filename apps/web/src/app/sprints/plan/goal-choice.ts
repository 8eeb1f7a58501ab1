import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Goal } from '@ordo/contract';
import { GoalGlyph, Icon, Picker, Popover, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Goals } from '../../store/goals';

/** Which Product Goal the sprint works towards: one of the open ones, or none. One that was closed meanwhile stays until another is chosen. */
@Component({
  selector: 'ordo-goal-choice',
  imports: [GoalGlyph, Icon, Picker, Popover],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button #trigger="ordoPopover" type="button" [ordoPopover]="list" [popoverEnd]="true" [attr.aria-label]="t('sprints.productGoal.label', { name: shown() })">
      <ordo-goal-glyph [shape]="shapeOf(chosen())" [hue]="hueOf(chosen())" /><span class="name">{{ shown() }}</span><ordo-icon name="chevron-down" [size]="14" />
    </button>
    <ng-template #list>
      <ordo-picker [options]="options()" [selected]="[chosen()]" [label]="t('sprints.productGoal.title')" (picked)="choose($event); trigger.close()">
        <ng-template let-option><ordo-goal-glyph [shape]="shapeOf(option.value)" [hue]="hueOf(option.value)" [size]="12" /></ng-template>
      </ordo-picker>
    </ng-template>
  `,
  styles: `
    @layer app {
      :host { display: grid; min-width: 0; }
      button { display: flex; align-items: center; gap: var(--s-6); min-height: max(var(--control-sm), var(--touch-line)); padding: 0 var(--s-6) 0 var(--s-8); border-radius: var(--r-6); font-size: var(--fs-12); line-height: var(--lh-12); color: var(--text-2); min-width: 0; }
      button:hover { background: var(--hover); }
      .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      ordo-icon { color: var(--text-3); }
    }
  `,
})
export class GoalChoice {
  readonly chosen = input.required<string | null>();
  readonly picked = output<string | null>();

  protected readonly t = inject(Language).t;
  private readonly goals = inject(Goals);

  private readonly goal = computed(() => this.goalOf(this.chosen()));
  protected readonly shown = computed(() => this.goal()?.name ?? this.t('sprints.productGoal.none'));
  protected readonly options = computed<PickerOption<string | null>[]>(() => {
    const [open, now] = [this.goals.open(), this.goal()];
    const offered = now === undefined || open.includes(now) ? open : [now, ...open];
    return [
      { value: null, label: this.t('sprints.productGoal.none') },
      ...offered.map(({ id, name, statement }) => ({ value: id, label: name, hint: statement })),
    ];
  });

  protected shapeOf(id: string | null): Goal['shape'] | 'none' {
    return this.goalOf(id)?.shape ?? 'none';
  }

  protected hueOf(id: string | null): Goal['hue'] | 'slate' {
    return this.goalOf(id)?.hue ?? 'slate';
  }

  protected choose(id: string | null): void {
    if (id !== this.chosen()) this.picked.emit(id);
  }

  private goalOf(id: string | null): Goal | undefined {
    return id === null ? undefined : this.goals.byId(id);
  }
}
