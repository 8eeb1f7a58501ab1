import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { askOf, fieldOf, type Ask, type Operator } from '@ordo/domain';
import { Picker, Segments, type Segment } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';
import { FilterNames, type ChipField } from './filter-names';

const SEARCHED: readonly ChipField[] = ['label', 'assignee', 'sprint', 'epic', 'step', 'watching'];

/** The values of one filter: ticked ones are let through, or kept out. The list follows at once. */
@Component({
  selector: 'ordo-filter-picker',
  imports: [Picker, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sense"><ordo-segments [segments]="senses()" [value]="isExcluded() ? 'not' : 'is'" (valueChange)="turn($event)" [label]="label()" [small]="true" /></div>
    <ordo-picker [options]="options()" [selected]="values()" [multiple]="!isDay()" [label]="label()" [search]="isSearched() ? t('backlog.filter.search') : ''" [nothing]="t('backlog.filter.nothing')" (picked)="toggle($event)" />
  `,
  styles: `
    @layer app {
      :host { display: grid; background: var(--surface); border-radius: var(--r-9); box-shadow: var(--e3); overflow: hidden; }
      .sense { padding: var(--s-8) var(--s-8) 0; }
      ordo-picker { box-shadow: none; }
    }
  `,
})
export class FilterPicker {
  readonly field = input.required<ChipField>();
  /** Which part of the filter it is; null for one that is not asked yet. */
  readonly part = input<number | null>(null);
  readonly done = output<void>();

  protected readonly t = inject(Language).t;
  private readonly filterNames = inject(FilterNames);
  private readonly view = inject(BacklogView);
  private readonly at = linkedSignal(() => this.part());
  private readonly ask = computed<Ask | null>(() => {
    const part = this.view.parts()[this.at() ?? -1];
    return part ? askOf(part) : null;
  });
  protected readonly isDay = computed(() => fieldOf(this.field()).kind === 'day');
  protected readonly isSearched = computed(() => SEARCHED.includes(this.field()));
  protected readonly options = computed(() => this.filterNames.options(this.field()));
  protected readonly values = computed(() => {
    const ask = this.ask();
    return (ask?.values ?? []).map((value) => (this.isDay() ? `${ask?.operator} ${value}` : value));
  });
  protected readonly isExcluded = computed(() => this.ask()?.isExcluded ?? this.excludes);
  /** Chosen before any value was. */
  private excludes = false;
  protected readonly label = computed(() => this.filterNames.field(this.field()));
  protected readonly senses = computed<Segment<'is' | 'not'>[]>(() => [
    { value: 'is', label: this.t('backlog.filter.is') },
    { value: 'not', label: this.t('backlog.filter.isNot') },
  ]);

  protected toggle(value: string): void {
    if (this.isDay()) {
      const [operator, day] = value.split(' ') as [Operator, string];
      this.write(this.values().includes(value) ? [] : [day], operator);
    } else this.write(this.values().includes(value) ? this.values().filter((other) => other !== value) : [...this.values(), value], ':');
  }

  protected turn(sense: 'is' | 'not'): void {
    this.excludes = sense === 'not';
    const ask = this.ask();
    if (ask) this.at.set(this.view.ask(this.at(), { ...ask, isExcluded: this.excludes }));
  }

  private write(values: readonly string[], operator: Operator): void {
    const ask = values.length === 0 ? null : { field: this.field(), operator, values, isExcluded: this.isExcluded() };
    this.excludes = this.isExcluded();
    this.at.set(this.view.ask(this.at(), ask));
  }
}
