import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { LIMITS, type Cadence } from '@ordo/domain';
import { Button, Field, Input, Select, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { settingSending } from '../../shell/setting-sending';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { WEEK, weekdayName } from './weekdays';

interface Typed {
  days: string;
  startWeekday: number;
  naming: string;
}

/** The name that `{n}` becomes a number in. */
const LONGEST_NAMING = LIMITS.sprintName - 10;

/** The rhythm of the sprints: it proposes the next ones, with their names. */
@Component({
  selector: 'ordo-cadence-form',
  imports: [Button, Field, Input, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="cadence" tabindex="-1">{{ t('settings.cadence.title') }}</h2>
    <p class="text">{{ t('settings.cadence.text') }}</p>
    <form novalidate (submit)="submit($event)">
      <ordo-field [label]="t('settings.cadence.days')" [error]="wrongDays() ? t('settings.cadence.daysWrong', { most: longest }) : ''">
        <input ordoInput inputmode="numeric" autocomplete="off" [disabled]="!mayEdit()" [value]="typed().days" (input)="type({ days: $any($event.target).value })" />
      </ordo-field>
      <ordo-field [label]="t('settings.cadence.start')">
        <ordo-select [options]="weekdays()" [value]="typed().startWeekday" (valueChange)="type({ startWeekday: $event })" [label]="t('settings.cadence.start')" [disabled]="!mayEdit()" />
      </ordo-field>
      <ordo-field [label]="t('settings.cadence.naming')" [hint]="t('settings.cadence.namingHint')" [error]="wrongNaming() ? t('settings.cadence.namingWrong', { most: longestNaming }) : ''">
        <input ordoInput autocomplete="off" [disabled]="!mayEdit()" [value]="typed().naming" (input)="type({ naming: $any($event.target).value })" />
      </ordo-field>
      @if (mayEdit()) {
        <div class="actions">
          <button ordoButton [busy]="sending.isBusy()">{{ t('settings.save') }}</button>
          @if (cadence()) { <button type="button" ordoButton variant="ghost" (click)="send(null)">{{ t('settings.cadence.clear') }}</button> }
        </div>
      }
    </form>
  `,
  styleUrl: './setting-form.css',
})
export class CadenceForm {
  protected readonly t = inject(Language).t;
  protected readonly longest = LIMITS.sprintDays;
  protected readonly longestNaming = LONGEST_NAMING;
  private readonly language = inject(Language);
  protected readonly sending = settingSending();
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);

  protected readonly mayEdit = computed(() => this.store.can('sprints.plan'));
  protected readonly cadence = computed(() => this.store.product()?.cadence ?? null);
  /** Null until somebody types. */
  private readonly draft = signal<Typed | null>(null);
  protected readonly typed = computed<Typed>(() => this.draft() ?? this.asTyped(this.cadence()));
  protected readonly wrongDays = signal(false);
  protected readonly wrongNaming = signal(false);
  protected readonly weekdays = computed<PickerOption<number>[]>(() => WEEK.map((value) => ({ value, label: weekdayName(value, this.language.current()) })));

  protected type(set: Partial<Typed>): void {
    this.draft.set({ ...this.typed(), ...set });
    if ('days' in set) this.wrongDays.set(false);
    if ('naming' in set) this.wrongNaming.set(false);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const { days, startWeekday, naming } = this.typed();
    this.wrongDays.set(!/^\s*\d{1,3}\s*$/.test(days) || Number(days) < 1 || Number(days) > LIMITS.sprintDays);
    this.wrongNaming.set(naming.trim() === '' || naming.trim().length > LONGEST_NAMING);
    if (!this.wrongDays() && !this.wrongNaming()) void this.send({ days: Number(days), startWeekday, naming: naming.trim() });
  }

  /** Null: nobody says any more. */
  protected async send(cadence: Cadence | null): Promise<void> {
    if (await this.sending.send(() => this.sprints.editCadence(cadence))) this.draft.set(null);
  }

  private asTyped(cadence: Cadence | null): Typed {
    return cadence ? { ...cadence, days: String(cadence.days) } : { days: '14', startWeekday: 1, naming: this.t('sprints.naming') };
  }
}
