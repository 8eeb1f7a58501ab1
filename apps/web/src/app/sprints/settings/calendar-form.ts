import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { isDay, LIMITS, type Holiday, type WorkCalendar } from '@ordo/domain';
import { Button, Checkbox, Field, Input, Select, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { settingSending } from '../../shell/setting-sending';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { WEEK, weekdayName } from './weekdays';

type Typed = Pick<WorkCalendar, 'timeZone' | 'workingDays'> & { holidays: string };

/** When the people of a product work: days of the week, holidays, and the zone in which their days begin and end. */
@Component({
  selector: 'ordo-calendar-form',
  imports: [Button, Checkbox, Field, Input, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="calendar" tabindex="-1">{{ t('settings.calendar.title') }}</h2>
    <p class="text">{{ t('settings.calendar.text') }}</p>
    <form novalidate (submit)="save($event)">
      <fieldset>
        <legend>{{ t('settings.calendar.days') }}</legend>
        <div class="days">
          @for (day of WEEK; track day) {
            <ordo-checkbox [disabled]="!mayEdit()" [checked]="typed().workingDays.includes(day)" (checkedChange)="toggle(day)">{{ nameOf(day) }}</ordo-checkbox>
          }
        </div>
        @if (hasNoDay()) { <p class="wrong" role="alert">{{ t('settings.calendar.noDay') }}</p> }
      </fieldset>
      <ordo-field [label]="t('settings.calendar.zone')">
        <ordo-select [options]="zones()" [value]="typed().timeZone" (valueChange)="type({ timeZone: $event })" [label]="t('settings.calendar.zone')" [search]="t('settings.calendar.zoneSearch')" [nothing]="t('settings.calendar.zoneNone')" [disabled]="!mayEdit()" />
      </ordo-field>
      <ordo-field [label]="t('settings.calendar.holidays')" [hint]="t('settings.calendar.holidaysHint')" [error]="error()">
        <textarea ordoInput rows="3" [disabled]="!mayEdit()" [value]="typed().holidays" (input)="type({ holidays: $any($event.target).value })"></textarea>
      </ordo-field>
      @if (mayEdit()) { <div class="actions"><button ordoButton [busy]="sending.isBusy()">{{ t('settings.save') }}</button></div> }
    </form>
  `,
  styleUrl: './setting-form.css',
})
export class CalendarForm {
  protected readonly t = inject(Language).t;
  protected readonly WEEK = WEEK;
  private readonly language = inject(Language);
  protected readonly sending = settingSending();
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);

  protected readonly mayEdit = computed(() => this.store.can('sprints.plan'));
  /** Null until somebody changes something. */
  private readonly draft = signal<Typed | null>(null);
  protected readonly typed = computed<Typed>(() => this.draft() ?? this.asTyped(this.store.product()?.calendar));
  protected readonly error = signal('');
  protected readonly hasNoDay = signal(false);
  protected readonly zones = computed<PickerOption<string>[]>(() =>
    [...new Set([this.typed().timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  );

  protected nameOf(day: number): string {
    return weekdayName(day, this.language.current());
  }

  protected type(set: Partial<Typed>): void {
    this.draft.set({ ...this.typed(), ...set });
    this.error.set('');
  }

  protected toggle(day: number): void {
    const { workingDays } = this.typed();
    this.hasNoDay.set(false);
    this.type({ workingDays: workingDays.includes(day) ? workingDays.filter((one) => one !== day) : [...workingDays, day].sort((a, b) => a - b) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { timeZone, workingDays, holidays: text } = this.typed();
    const holidays = this.read(text);
    this.hasNoDay.set(workingDays.length === 0);
    if (holidays === null || workingDays.length === 0) return;
    if (await this.sending.send(() => this.sprints.editCalendar({ timeZone, workingDays: [...workingDays], holidays }))) this.draft.set(null);
  }

  /** `2026-12-25 Christmas` a line. Null when a line is none; the field then says which. */
  private read(text: string): Holiday[] | null {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const holidays = new Map<string, Holiday>();
    for (const line of lines) {
      const [day = '', ...name] = line.split(/\s+/);
      if (!isDay(day) || name.join(' ').length > LIMITS.holidayName) {
        this.error.set(this.t('settings.calendar.noHoliday', { line: line.slice(0, 40) }));
        return null;
      }
      holidays.set(day, { day, name: name.join(' ') });
    }
    if (holidays.size > LIMITS.holidays) this.error.set(this.t('settings.calendar.tooMany', { most: LIMITS.holidays }));
    return holidays.size > LIMITS.holidays ? null : [...holidays.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
  }

  private asTyped(calendar: WorkCalendar | undefined): Typed {
    const { timeZone = 'UTC', workingDays = [], holidays = [] } = calendar ?? {};
    return { timeZone, workingDays, holidays: holidays.map(({ day, name }) => `${day} ${name}`.trim()).join('\n') };
  }
}
