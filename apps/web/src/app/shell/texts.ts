import { isDevMode, provideAppInitializer, inject, type EnvironmentProviders } from '@angular/core';
import { provideTransloco, provideTranslocoTranspiler } from '@jsverse/transloco';
import { IcuTranspiler } from './icu-transpiler';
import { Language } from './language';
import { TextsLoader } from './texts-loader';

/** Texts in French and English, switched at run time; the first screen waits for what it says in its language. */
export function provideTexts(): EnvironmentProviders[] {
  return [
    ...provideTransloco({
      loader: TextsLoader,
      config: { availableLangs: ['en', 'fr'], defaultLang: 'en', reRenderOnLangChange: true, prodMode: !isDevMode() },
    }),
    provideTranslocoTranspiler(IcuTranspiler),
    provideAppInitializer(async () => inject(Language).begin()),
  ];
}
