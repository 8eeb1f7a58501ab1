import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BacklogItem, Member, Sprint } from '@ordo/contract';
import { daysBetween, workingDaysFrom, type Day } from '@ordo/domain';
import { Avatar, Badge } from '@ordo/ui';
import { Language } from '../../shell/language';
import { SprintDays } from '../sprint-days';
import { SprintPlans, type SprintPlan } from '../sprint-plans';
import { SprintWords } from '../sprint-words';
import { WarningList } from '../warning-list';
import { WarningWords } from '../warning-words';

interface PersonLine {
  person: Member;
  days: number;
  /** `1 day off, Fri 27`. */
  note: string;
  points: number;
  /** Of what they can be given, in percent; null where that is unknown. */
  filled: number | null;
  isOver: boolean;
}

/** What everybody can give to the sprint and holds of it, and what is worth knowing before it starts. */
@Component({
  selector: 'ordo-capacity-panel',
  imports: [Avatar, Badge, WarningList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './capacity-panel.html',
  styleUrl: './capacity-panel.css',
})
export class CapacityPanel {
  readonly sprint = input.required<Sprint>();
  readonly plan = input.required<SprintPlan>();
  readonly mayPlan = input(false);
  readonly asked = output<Member>();
  readonly opened = output<BacklogItem>();

  protected readonly t = inject(Language).t;
  protected readonly language = inject(Language);
  protected readonly words = inject(SprintWords);
  private readonly days = inject(SprintDays);
  private readonly plans = inject(SprintPlans);
  private readonly warnings = inject(WarningWords);

  protected readonly capacity = computed(() => this.plan().capacity);
  protected readonly lines = computed<readonly PersonLine[]>(() => {
    const { capacity, loads } = this.plan();
    return this.plans.team().flatMap((person, index) => {
      const [given, load] = [capacity.people[index], loads[index]];
      if (!given || !load) return [];
      const filled = load.share === null ? null : Math.min(100, Math.round(load.share * 100));
      return [{ person, days: given.days, note: this.noteOf(person, given.source), points: load.points, filled, isOver: (load.share ?? 0) > 1 }];
    });
  });
  protected readonly warned = computed(() => this.warnings.lines(this.plan().warnings));

  private noteOf({ id }: Member, source: 'given' | 'carried' | 'unknown'): string {
    const off = this.daysOff(id);
    const days = off.length === 0 ? this.t('sprints.capacity.noneOff') : this.t('sprints.capacity.off', { count: off.length, days: this.spans(off) });
    const why = source === 'given' ? '' : this.t(`sprints.capacity.${source}`);
    return [days, why].filter(Boolean).join(' · ');
  }

  /** Days that take something away. */
  private daysOff(memberId: string): readonly Day[] {
    const { startsOn, endsOn, capacity = [] } = this.sprint();
    const off = new Set(capacity.find((one) => one.memberId === memberId)?.daysOff);
    return workingDaysFrom(startsOn, endsOn, this.days.calendar()).filter((day) => off.has(day));
  }

  /** `27 Nov, 30 Nov – 4 Dec`: days in a row as one. */
  private spans(days: readonly Day[]): string {
    const spans: { startsOn: Day; endsOn: Day }[] = [];
    for (const day of days) {
      const last = spans.at(-1);
      if (last && daysBetween(last.endsOn, day) === 1) last.endsOn = day;
      else spans.push({ startsOn: day, endsOn: day });
    }
    return spans.map((span) => this.words.span(span)).join(', ');
  }
}
