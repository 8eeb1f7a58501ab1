import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { Member, PersonCapacitySent, Sprint } from '@ordo/contract';
import { workingDaysFrom, type Day } from '@ordo/domain';
import { Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Sprints } from '../../store/sprints';
import { SprintDays } from '../sprint-days';
import { SprintPlans } from '../sprint-plans';
import { SprintWords } from '../sprint-words';

/** Whose capacity, in which sprint. */
export interface CapacityDialogData {
  person: Member;
  sprint: Sprint;
}

/** What one person can give to a sprint: hours a day, the share of them that goes into it, days off. What is left empty is as in the sprint before. */
@Component({
  selector: 'ordo-capacity-dialog',
  imports: [Button, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('sprints.capacity.of', { name: data.person.name })" [closeLabel]="t('shell.close')">
      <form id="ordo-capacity" novalidate (submit)="save($event)">
        <div class="figures">
          <ordo-field [label]="t('sprints.capacity.hoursPerDay')" [hint]="hint('hoursPerDay')" [error]="errors().hours">
            <input ordoInput inputmode="decimal" autocomplete="off" [value]="hours()" (input)="hours.set($any($event.target).value)" />
          </ordo-field>
          <ordo-field [label]="t('sprints.capacity.focus')" [hint]="hint('focus')" [error]="errors().focus">
            <input ordoInput inputmode="decimal" autocomplete="off" [value]="focus()" (input)="focus.set($any($event.target).value)" />
          </ordo-field>
        </div>
        <fieldset>
          <legend>{{ t('sprints.capacity.daysOff') }}</legend>
          <div class="days">
            @for (day of days; track day) {
              <button type="button" class="num" [attr.aria-pressed]="off().has(day)" (click)="turn(day)">{{ words.day(day, { weekday: 'short', day: 'numeric', month: 'short' }) }}</button>
            } @empty {
              <p>{{ t('sprints.capacity.noWorkingDay') }}</p>
            }
          </div>
        </fieldset>
      </form>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-capacity" ordoButton variant="primary" class="primary">{{ t('sprints.form.save') }}</button>
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      form { display: grid; gap: var(--s-16); padding: var(--s-20); }
      .figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--s-12); align-items: start; }
      legend { padding-bottom: var(--s-6); font-size: var(--fs-12); line-height: var(--lh-12); font-weight: var(--w-medium); color: var(--text-2); }
      .days { display: flex; flex-wrap: wrap; gap: var(--s-6); }
      .days button { min-height: var(--control); padding: 0 var(--s-10); border-radius: var(--r-6); box-shadow: inset 0 0 0 1px var(--border-control); font-size: var(--fs-12); line-height: var(--lh-12); }
      .days button:hover { background: var(--hover); }
      .days button[aria-pressed='true'] { background: var(--accent-soft); color: var(--accent-text); box-shadow: inset 0 0 0 var(--hair) var(--accent); }
      p { color: var(--text-2); }
    }
  `,
})
export class CapacityDialog {
  protected readonly t = inject(Language).t;
  protected readonly data = inject<CapacityDialogData>(DIALOG_DATA);
  protected readonly dialog = inject(DialogRef);
  protected readonly words = inject(SprintWords);
  private readonly language = inject(Language);
  private readonly plans = inject(SprintPlans);
  private readonly sprints = inject(Sprints);

  private readonly own = this.data.sprint.capacity?.find(({ memberId }) => memberId === this.data.person.id);
  protected readonly days = workingDaysFrom(this.data.sprint.startsOn, this.data.sprint.endsOn, inject(SprintDays).calendar());
  protected readonly hours = signal(this.asText(this.own?.hoursPerDay ?? null));
  protected readonly focus = signal(this.asText(this.own?.focus == null ? null : this.own.focus * 100));
  protected readonly off = signal<ReadonlySet<Day>>(new Set(this.own?.daysOff));
  private readonly wasSent = signal(false);
  private readonly figures = computed(() => ({ hours: numberIn(this.hours()), focus: numberIn(this.focus()) }));
  protected readonly errors = computed(() => {
    if (!this.wasSent()) return { hours: '', focus: '' };
    const { hours, focus } = this.figures();
    return {
      hours: isWithin(hours, 0, 24) ? '' : this.t('sprints.capacity.wrongHours'),
      focus: isWithin(focus, 1, 100) ? '' : this.t('sprints.capacity.wrongFocus'),
    };
  });

  /** What counts while the field is empty. */
  protected hint(figure: 'hoursPerDay' | 'focus'): string {
    const before = this.plans.lastKnown(this.data.sprint, this.data.person.id, figure);
    if (before === null) return this.t('sprints.capacity.nothingBefore');
    return this.t(`sprints.capacity.before.${figure}`, { value: figure === 'focus' ? before * 100 : before });
  }

  protected turn(day: Day): void {
    const off = new Set(this.off());
    if (!off.delete(day)) off.add(day);
    this.off.set(off);
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.wasSent.set(true);
    const { hours, focus } = this.figures();
    if (this.errors().hours || this.errors().focus) return;
    const { person, sprint } = this.data;
    const own: PersonCapacitySent = {
      memberId: person.id,
      hoursPerDay: hours ?? null,
      focus: focus == null ? null : focus / 100,
      daysOff: [...this.off()].sort(),
    };
    const now = this.sprints.byId(sprint.id)?.capacity ?? [];
    const others = now.filter(({ memberId }) => memberId !== person.id).map((one) => ({ ...one, daysOff: [...one.daysOff] }));
    this.sprints.edit(sprint.id, { capacity: [...others, own] }).catch(() => undefined);
    this.dialog.close();
  }

  private asText(value: number | null): string {
    return value === null ? '' : this.language.number(value, { useGrouping: false, maximumFractionDigits: 2 });
  }
}

/** With a comma or a point; null for nothing, undefined for what is no number with two decimals at most. */
function numberIn(text: string): number | null | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  return /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

function isWithin(value: number | null | undefined, least: number, most: number): boolean {
  return value === null || (value !== undefined && value >= least && value <= most);
}
