import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LOCALES_SHOWN } from './locales';
import { Segments, type Segment } from '@ordo/ui';
import type { Locale } from '@ordo/contract';
import { Session } from '../store/session';
import { Language } from './language';
import { Preferences, type Theme } from './preferences';

/** Language and theme, side by side. */
@Component({
  selector: 'ordo-looks',
  imports: [Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-segments [small]="true" [segments]="languages" [value]="language.current()" (valueChange)="speak($event)" [label]="language.t('shell.language')" />
    @if (theme()) { <ordo-segments [small]="true" [segments]="themes()" [value]="preferences.all().theme" (valueChange)="preferences.set({ theme: $event })" [label]="language.t('shell.theme.label')" /> }
  `,
  styles: `@layer app { :host { display: flex; gap: var(--s-6); align-items: center; flex-wrap: wrap; } }`,
})
export class Looks {
  readonly theme = input(true);
  protected readonly language = inject(Language);
  protected readonly preferences = inject(Preferences);
  private readonly session = inject(Session);
  protected readonly languages = LOCALES_SHOWN;
  protected readonly themes = computed<Segment<Theme>[]>(() =>
    (['light', 'dark', 'system'] as const).map((theme) => ({
      value: theme,
      icon: ICONS[theme],
      iconOnly: true,
      label: this.language.t(`shell.theme.${theme}`),
    })),
  );

  protected async speak(locale: Locale): Promise<void> {
    await this.language.use(locale);
    // The account remembers it for other browsers; here it is already done, so a refusal changes nothing.
    if (this.session.me()) await this.session.setLocale(locale).catch(() => undefined);
  }
}

const ICONS = { light: 'sun', dark: 'moon', system: 'system' } as const;
