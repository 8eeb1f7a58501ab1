import { Injectable, computed, inject, signal } from '@angular/core';
import type { Sprint } from '@ordo/contract';
import {
  MONDAY_TO_FRIDAY,
  addDays,
  dayOf,
  proposeSprints,
  workingDaysFrom,
  type Cadence,
  type Day,
  type ProposedSprint,
  type WorkCalendar,
} from '@ordo/domain';
import { Language } from '../shell/language';
import { ProductStore } from '../store/product-store';
import { Sprints } from '../store/sprints';

const NO_CALENDAR: WorkCalendar = { timeZone: 'UTC', workingDays: MONDAY_TO_FRIDAY, holidays: [] };
/** What a form is filled with while nobody has said how long sprints are. */
const TWO_WEEKS = 14;

/** Which day it is where the product is, and which days the next sprints would take. */
@Injectable()
export class SprintDays {
  private readonly language = inject(Language);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  private readonly now = signal(Date.now());

  readonly calendar = computed(() => this.store.product()?.calendar ?? NO_CALENDAR);
  readonly today = computed<Day>(() => dayOf(this.now(), this.calendar().timeZone));
  private readonly existing = computed(() => this.sprints.all().filter(({ state }) => state !== 'cancelled'));
  /** What the cadence proposes next; nothing where there is none. */
  readonly proposed = computed<readonly ProposedSprint[]>(() => {
    const cadence = this.store.product()?.cadence;
    return cadence ? proposeSprints(cadence, this.calendar(), this.existing(), this.today(), 3) : [];
  });

  /** Today may have become another day since this was made. */
  look(): void {
    this.now.set(Date.now());
  }

  /** What a form for a new sprint begins with. */
  next(): ProposedSprint {
    const [first] = this.proposed();
    if (first) return first;
    const cadence: Cadence = { days: TWO_WEEKS, startWeekday: 1, naming: this.language.t('sprints.naming') };
    return proposeSprints(cadence, this.calendar(), this.existing(), this.today(), 1)[0] ?? { name: '', startsOn: this.today(), endsOn: this.today() };
  }

  /** Working days after today up to its last one; all of them before it begins. */
  daysLeft({ startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>): number {
    return workingDaysFrom(startsOn > this.today() ? startsOn : addDays(this.today(), 1), endsOn, this.calendar()).length;
  }
}
