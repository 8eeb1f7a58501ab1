import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';

/** Each language is two chunks, fetched when it is first used: what the first screen says, and the rest. */
@Injectable({ providedIn: 'root' })
export class TextsLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    return language === 'fr' ? (await import('../../i18n/fr-first')).texts : (await import('../../i18n/en-first')).texts;
  }

  async rest(language: string): Promise<Translation> {
    return language === 'fr' ? (await import('../../i18n/fr')).texts : (await import('../../i18n/en')).texts;
  }
}
