import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { addDays, dayOf, daysBetween, workingDaysFrom, wholeDaysSince, type Day } from '@ordo/domain';
import { ProductStore } from '../../store/product-store';
import { OpenedSprint } from '../opened-sprint';
import { SprintFigures } from './sprint-figures';

const MINUTE = 60_000;

/** What day it is where the product is, and what that means for its sprint. */
@Injectable()
export class BoardToday {
  private readonly figures = inject(SprintFigures);
  private readonly opened = inject(OpenedSprint);
  private readonly store = inject(ProductStore);
  readonly now = signal(new Date().toISOString());
  private readonly calendar = computed(() => this.store.product()?.calendar);
  readonly today = computed<Day>(() => dayOf(this.now(), this.calendar()?.timeZone ?? 'UTC'));

  /** Working days after today; negative when the last day is over, null for a sprint that does not run. */
  readonly daysLeft = computed<number | null>(() => {
    const [sprint, calendar] = [this.opened.sprint(), this.calendar()];
    if (sprint?.state !== 'active' || !calendar) return null;
    const over = daysBetween(this.today(), sprint.endsOn);
    return over < 0 ? over : workingDaysFrom(addDays(this.today(), 1), sprint.endsOn, calendar).length;
  });
  /** How much of its working days is over, from 0 to 1. */
  readonly share = computed<number>(() => {
    const [sprint, calendar] = [this.opened.sprint(), this.calendar()];
    if (!sprint || !calendar) return 0;
    const all = workingDaysFrom(sprint.startsOn, sprint.endsOn, calendar);
    return all.length === 0 ? 1 : all.filter((day) => day <= this.today()).length / all.length;
  });

  constructor() {
    const minutes = setInterval(() => this.now.set(new Date().toISOString()), MINUTE);
    inject(DestroyRef).onDestroy(() => clearInterval(minutes));
  }

  daysSince(moment: string | null): number | null {
    return moment === null ? null : wholeDaysSince(moment, this.now());
  }

  /** The day of the sprint, from 1, on which it came in after the start; null for what was promised, or when nobody knows. */
  addedOn({ id }: Pick<BacklogItem, 'id'>): number | null {
    const sprint = this.opened.sprint();
    const isPromised = sprint?.commitment?.some(({ itemId }) => itemId === id) !== false;
    const at = isPromised ? undefined : this.figures.addedAt(id);
    if (!sprint || at === undefined) return null;
    return daysBetween(sprint.startsOn, dayOf(at, this.calendar()?.timeZone ?? 'UTC')) + 1;
  }
}
