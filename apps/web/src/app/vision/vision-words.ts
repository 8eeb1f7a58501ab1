import { Injectable, inject } from '@angular/core';
import type { Goal, KeyResult } from '@ordo/contract';
import type { Day } from '@ordo/domain';
import type { Tone } from '@ordo/ui';
import { Language } from '../shell/language';

const CURRENCIES: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };

/** How goals and what is measured of them read. */
@Injectable({ providedIn: 'root' })
export class VisionWords {
  private readonly language = inject(Language);

  /** `35%`; with two decimals at most. */
  percent(share: number): string {
    return this.language.number(share, { style: 'percent', maximumFractionDigits: 2 });
  }

  /** A measure with its unit: `96 s`, `88%`, `€1.71`. */
  measure(value: number, { unit }: Pick<KeyResult, 'unit'>): string {
    const currency = CURRENCIES[unit];
    if (currency !== undefined)
      return this.language.number(value, { style: 'currency', currency, minimumFractionDigits: Number.isInteger(value) ? 0 : 2, maximumFractionDigits: 2 });
    if (unit === '%') return this.language.number(value / 100, { style: 'percent', maximumFractionDigits: 6 });
    const number = this.language.number(value, { maximumFractionDigits: 6 });
    return unit === '' ? number : `${number}\u00a0${unit}`;
  }

  day(day: Day): string {
    return this.language.day(day, { day: 'numeric', month: 'short', year: 'numeric' });
  }

  /** `June 2027`. */
  month(day: Day): string {
    return this.language.day(day, { month: 'long', year: 'numeric' });
  }

  state({ state }: Pick<Goal, 'state'>): string {
    return this.language.t(`vision.goal.state.${state}`);
  }

  toneOf({ state }: Pick<Goal, 'state'>): Tone {
    return TONES[state];
  }
}

const TONES: Record<Goal['state'], Tone> = { active: 'accent', planned: 'neutral', fulfilled: 'success', abandoned: 'neutral' };
