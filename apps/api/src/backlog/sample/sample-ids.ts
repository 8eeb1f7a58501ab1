import type { Locale } from '@ordo/contract';

const KINDS = { product: 1, request: 2, person: 3, label: 4, item: 5 } as const;
const LANGUAGES: Record<Locale, number> = { en: 1, fr: 2 };

/** The same everywhere and always, so that two servers that make the sample at once make the same one. */
export function sampleId(locale: Locale, kind: keyof typeof KINDS, number = 0): string {
  return `0190c7c1-ade0-7000-8${LANGUAGES[locale]}0${KINDS[kind]}-${number.toString(16).padStart(12, '0')}`;
}
