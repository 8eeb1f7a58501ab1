import { Injectable, isDevMode, provideAppInitializer, inject, type EnvironmentProviders } from '@angular/core';
import { provideTransloco, provideTranslocoTranspiler, type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { IcuTranspiler } from './icu-transpiler';
import { Language } from './language';

/** Each language is one chunk, fetched when it is first used. */
@Injectable()
export class TextsLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    return language === 'fr' ? (await import('../../i18n/fr')).texts : (await import('../../i18n/en')).texts;
  }
}

/** Texts in French and English, switched at run time; the first screen waits for its language. */
export function provideTexts(): EnvironmentProviders[] {
  return [
    ...provideTransloco({
      loader: TextsLoader,
      config: { availableLangs: ['en', 'fr'], defaultLang: 'en', reRenderOnLangChange: true, prodMode: !isDevMode() },
    }),
    provideTranslocoTranspiler(IcuTranspiler),
    provideAppInitializer(() => {
      const language = inject(Language);
      return language.use(language.preferred(), { remember: false });
    }),
  ];
}
