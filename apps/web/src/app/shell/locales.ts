import type { Locale } from '@ordo/contract';

/** The languages as they call themselves, for segments. */
export const LOCALES_SHOWN: readonly { value: Locale; label: string; lang: Locale }[] = [
  { value: 'en', label: 'EN', lang: 'en' },
  { value: 'fr', label: 'FR', lang: 'fr' },
];
