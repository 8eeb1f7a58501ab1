import type { Locale } from '@ordo/contract';
import type { Hue } from '@ordo/domain';

export const SAMPLE_LABELS = {
  mobile: { hue: 'sky', en: 'mobile', fr: 'mobile' },
  map: { hue: 'teal', en: 'map', fr: 'carte' },
  payments: { hue: 'violet', en: 'payments', fr: 'paiement' },
  operations: { hue: 'olive', en: 'operations', fr: 'exploitation' },
  firmware: { hue: 'brown', en: 'firmware', fr: 'micrologiciel' },
  hardware: { hue: 'slate', en: 'hardware', fr: 'matériel' },
  'open-data': { hue: 'teal', en: 'open data', fr: 'données ouvertes' },
  accessibility: { hue: 'rose', en: 'accessibility', fr: 'accessibilité' },
  privacy: { hue: 'brown', en: 'privacy', fr: 'vie privée' },
} as const satisfies Record<string, { hue: Hue } & Record<Locale, string>>;

export type SampleLabel = keyof typeof SAMPLE_LABELS;
