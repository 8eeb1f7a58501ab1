import type { Locale } from '@ordo/contract';
import type { Role } from '@ordo/domain';

/** In this order: the first of each role is who a visitor plays. */
export const SAMPLE_PEOPLE = {
  ines: { name: 'Inès Marchetti', role: 'owner' },
  tomas: { name: 'Tomas Lindqvist', role: 'member' },
  salma: { name: 'Salma Haddad', role: 'member' },
  awa: { name: 'Awa Diallo', role: 'member' },
  joachim: { name: 'Joachim Brandt', role: 'member' },
  maelle: { name: 'Maëlle Gautier', role: 'member' },
  rui: { name: 'Rui Nakamura', role: 'member' },
  helene: { name: 'Hélène Castaing', role: 'stakeholder' },
} as const satisfies Record<string, { name: string; role: Role }>;

export type SamplePerson = keyof typeof SAMPLE_PEOPLE;

const DOMAINS: Record<Locale, string> = { en: 'cyclade.example', fr: 'cyclade-fr.example' };

/** An address nobody can have: `.example` is reserved. */
export function sampleEmail(person: SamplePerson, locale: Locale): string {
  const name = SAMPLE_PEOPLE[person].name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.');
  return `${name}@${DOMAINS[locale]}`;
}
