import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';
import { Preferences } from './preferences';

/** Applies theme and density to the page, and follows the system when asked to. */
@Injectable({ providedIn: 'root' })
export class Appearance {
  private readonly preferences = inject(Preferences);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly systemDark = signal(false);

  readonly theme = computed(() => {
    const wanted = this.preferences.all().theme;
    return wanted === 'system' ? (this.systemDark() ? 'dark' : 'light') : wanted;
  });

  constructor() {
    const query = window.matchMedia?.('(prefers-color-scheme: dark)');
    this.systemDark.set(query?.matches ?? false);
    query?.addEventListener('change', (change) => this.systemDark.set(change.matches));
    effect(() => {
      this.root.dataset['theme'] = this.theme();
      this.root.dataset['density'] = this.preferences.density();
    });
  }
}
