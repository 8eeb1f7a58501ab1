import type { Locale } from '@ordo/contract';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { putBack, removeAdded } from './put-back';
import type { Both } from './sample-craft';
import { personId } from './sample-crafted';
import { sampleId } from './sample-ids';
import type { SamplePerson } from './sample-people';

interface SampleCard {
  column: number;
  by: SamplePerson;
  text: Both;
  votes?: Partial<Record<SamplePerson, number>>;
}

/** How the team of the story looked back at its last completed sprint. */
export const SAMPLE_RETRO: { sprint: number; columns: readonly Both[]; cards: readonly SampleCard[] } = {
  sprint: 13,
  columns: [
    { en: 'Went well', fr: 'Ce qui a bien marché' },
    { en: 'To improve', fr: 'À améliorer' },
    { en: 'Ideas', fr: 'Idées' },
  ],
  cards: [
    {
      column: 0,
      by: 'joachim',
      text: { en: 'Hélène opened the numbers herself. No call, no export.', fr: 'Hélène a ouvert les chiffres elle-même. Ni appel, ni export.' },
      votes: { ines: 2, salma: 1 },
    },
    {
      column: 0,
      by: 'salma',
      text: { en: 'Trying the dock lights on the quay at noon, not in the office', fr: 'Essayer les voyants sur le quai à midi, pas au bureau' },
      votes: { awa: 1 },
    },
    {
      column: 1,
      by: 'maelle',
      text: {
        en: 'Reserving a bike was bigger than its one line. We found out on day eight.',
        fr: 'Réserver un vélo était plus gros que sa seule ligne. Nous l’avons su le huitième jour.',
      },
      votes: { tomas: 3, maelle: 2, rui: 2, joachim: 1 },
    },
    {
      column: 1,
      by: 'rui',
      text: { en: 'Reviews waited for two days when Salma was away', fr: 'Les relectures ont attendu deux jours en l’absence de Salma' },
      votes: { awa: 2, tomas: 1 },
    },
    {
      column: 2,
      by: 'awa',
      text: {
        en: 'Whoever takes an item of eight points shows a sketch the next morning',
        fr: 'Qui prend un élément de huit points montre une esquisse le lendemain matin',
      },
      votes: { salma: 2, rui: 1 },
    },
  ],
};

export function sampleRetro(locale: Locale, at: string): Values[] {
  const columns = SAMPLE_RETRO.columns.map((name, index) => ({ id: sampleId(locale, 'column', index), name: name[locale] }));
  const id = sampleId(locale, 'retro');
  return [{ id, sprintId: sampleId(locale, 'sprint', SAMPLE_RETRO.sprint), columns, revealedAt: at, createdAt: at }];
}

export function sampleCards(locale: Locale, at: string): Values[] {
  return SAMPLE_RETRO.cards.map(({ column, by, text }, index) => ({
    id: sampleId(locale, 'card', index),
    retroId: sampleId(locale, 'retro'),
    columnId: sampleId(locale, 'column', column),
    authorId: personId(locale, by),
    text: text[locale],
    createdAt: at,
  }));
}

export function sampleVotes(locale: Locale): Values[] {
  const given = SAMPLE_RETRO.cards.flatMap(({ votes = {} }, card) =>
    Object.entries(votes).map(([person, amount]) => ({ card, person: person as SamplePerson, amount })),
  );
  return given.map(({ card, person, amount }, index) => ({
    id: sampleId(locale, 'vote', index),
    cardId: sampleId(locale, 'card', card),
    memberId: personId(locale, person),
    amount,
    version: 1,
  }));
}

/** Retrospectives that visitors opened go with their cards; the one of the story is as it was. Votes and actions are gone already. */
export async function resetRetros(tx: Transaction, locale: Locale, at: string): Promise<void> {
  await removeAdded(tx, 'private-card', 'private_card');
  await removeAdded(tx, 'retro-card', 'retro_card');
  await removeAdded(tx, 'retro', 'retro');
  await putBack(tx, 'retro', sampleRetro(locale, at));
  await putBack(tx, 'retro-card', sampleCards(locale, at));
  await tx.insert('retro-vote', sampleVotes(locale));
}
