import { Injectable, inject } from '@angular/core';
import type { Sprint } from '@ordo/contract';
import type { Day, SprintOutcome, SprintState } from '@ordo/domain';
import type { Tone } from '@ordo/ui';
import { Language } from '../shell/language';

/** How sprints read: their days, their state, their size. */
@Injectable({ providedIn: 'root' })
export class SprintWords {
  private readonly language = inject(Language);

  /** `4 Dec`; with the year when it is not this one's. */
  day(day: Day, options?: Intl.DateTimeFormatOptions): string {
    return this.language.day(day, options);
  }

  /** `23 Nov – 4 Dec`. */
  span({ startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>): string {
    return startsOn === endsOn ? this.day(startsOn) : `${this.day(startsOn)} – ${this.day(endsOn)}`;
  }

  state(state: SprintState): string {
    return this.language.t(`sprints.state.${state}`);
  }

  toneOf(state: SprintState): Tone {
    return TONES[state];
  }

  outcome(outcome: SprintOutcome): string {
    return this.language.t(`sprints.outcome.${outcome}`);
  }

  points(points: number): string {
    return this.language.t('backlog.points.short', { points });
  }

  /** `7 items · 22 pts`. */
  size(count: number, points: number): string {
    return this.language.t('sprints.size', { count, points });
  }
}

const TONES: Record<SprintState, Tone> = { planned: 'info', active: 'success', completed: 'neutral', cancelled: 'neutral' };
