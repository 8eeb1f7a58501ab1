import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Locale } from '@ordo/contract';
import type { Day } from '@ordo/domain';
import { firstValueFrom } from 'rxjs';
import { Preferences } from './preferences';
import { TextsLoader } from './texts-loader';

/** Values a text has places for. */
export type Values = Record<string, string | number | Date>;

/** The language of the interface: its texts, numbers, dates and lists. Reading anything here in a template or `computed` follows a switch. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly preferences = inject(Preferences);
  private readonly document = inject(DOCUMENT);
  private readonly texts = inject(TextsLoader);
  /** Languages of which more than the first screen's texts are here. */
  private readonly whole = signal<readonly Locale[]>([]);

  readonly current = computed(() => this.transloco.activeLang() as Locale);

  /** The text of a key such as `backlog.newItem`; bound, so that a template may keep it as `t`. */
  readonly t = (key: string, values?: Values): string => {
    this.current();
    this.whole();
    return this.transloco.translate(key, values);
  };

  /** Whether there is a text for a key that is put together while running. */
  has(key: string): boolean {
    return key in this.transloco.getTranslation(this.current());
  }

  /** Reads what the first screen says; the rest follows once that had time to show. */
  async begin(): Promise<void> {
    await this.speak(this.preferred());
    setTimeout(() => void this.complete().catch(() => undefined), REST_AFTER);
  }

  /** Loads the language first, so that no key is ever seen, then switches the page to it. */
  async use(locale: Locale, options: { remember: boolean } = { remember: true }): Promise<void> {
    await firstValueFrom(this.transloco.load(locale));
    await this.complete(locale);
    await this.speak(locale);
    if (options.remember) this.preferences.set({ language: locale });
  }

  /** Whether everything can be said, not only what the first screen says. */
  readonly isComplete = computed(() => this.whole().includes(this.current()));

  /** Resolves when it can. */
  async complete(locale: Locale = this.current()): Promise<void> {
    if (this.whole().includes(locale)) return;
    this.transloco.setTranslation(await this.texts.rest(locale), locale);
    this.whole.update((known) => [...known, locale]);
  }

  /** What was chosen here before, else what the browser asks for. */
  preferred(): Locale {
    return this.preferences.all().language ?? (navigator.language.startsWith('fr') ? 'fr' : 'en');
  }

  private async speak(locale: Locale): Promise<void> {
    await firstValueFrom(this.transloco.load(locale));
    this.transloco.setActiveLang(locale);
    this.document.documentElement.lang = locale;
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return formatter(Intl.NumberFormat, this.current(), options).format(value);
  }

  /** `4 Dec`, `4 déc.`; with the year when it is not this one's. */
  date(value: string | Date, options?: Intl.DateTimeFormatOptions): string {
    const date = new Date(value);
    const year = date.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
    return formatter(Intl.DateTimeFormat, this.region(), options ?? { day: 'numeric', month: 'short', year }).format(date);
  }

  /** A day of a calendar, as `date` says a moment. A day has no zone, so none may shift it. */
  day(day: Day, options?: Intl.DateTimeFormatOptions): string {
    const year = day.startsWith(String(new Date().getFullYear())) ? undefined : 'numeric';
    return this.date(`${day}T00:00:00Z`, { ...(options ?? { day: 'numeric', month: 'short', year }), timeZone: 'UTC' });
  }

  /** `3 minutes ago`, `yesterday`; a date when it is more than a week away. */
  ago(value: string | Date, now = Date.now()): string {
    const seconds = (new Date(value).getTime() - now) / 1000;
    const step = STEPS.find(([, limit]) => Math.abs(seconds) < limit);
    if (!step) return this.date(value);
    return formatter(Intl.RelativeTimeFormat, this.current(), { numeric: 'auto' }).format(Math.trunc(seconds / step[2]), step[0]);
  }

  /** `Ready, Refining and New`. */
  list(values: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
    return formatter(Intl.ListFormat, this.region(), { type }).format(values);
  }

  /** The order people expect of words in this language. */
  readonly collator = computed(() => new Intl.Collator(this.current(), { numeric: true, sensitivity: 'base' }));

  /** English dates are day before month: `4 Dec`. */
  private region(): string {
    return this.current() === 'en' ? 'en-GB' : 'fr-FR';
  }
}

/** Milliseconds. */
const REST_AFTER = 1500;

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
  ['second', 60, 1],
  ['minute', 3600, 60],
  ['hour', 86_400, 3600],
  ['day', 7 * 86_400, 86_400],
];

const made = new Map<string, unknown>();

/** `Intl` formatters cost a millisecond each; one of a kind is enough. */
function formatter<F, O>(kind: new (locale: string, options?: O) => F, locale: string, options?: O): F {
  const id = `${kind.name} ${locale} ${JSON.stringify(options ?? {})}`;
  if (!made.has(id)) made.set(id, new kind(locale, options));
  return made.get(id) as F;
}
