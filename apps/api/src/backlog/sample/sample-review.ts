import type { Locale } from '@ordo/contract';
import type { Values } from '../../ledger/values';
import type { Both } from './sample-craft';
import { personId } from './sample-crafted';
import { sampleId } from './sample-ids';
import type { SamplePerson } from './sample-people';

/** What somebody said in a review of the story. */
interface SampleStatement {
  sprint: number;
  text: Both;
  /** A person of the product, or who came to see. */
  speaker: SamplePerson | { name: string; organisation: Both };
  item: number | null;
  writtenBy: SamplePerson;
}

const CITY = { en: 'City of Port-Sauvelle', fr: 'Ville de Port-Sauvelle' };

export const SAMPLE_STATEMENTS: readonly SampleStatement[] = [
  {
    sprint: 13,
    text: {
      en: 'For two years I copied these numbers from five screens. Today I opened one page, and it was right.',
      fr: 'Pendant deux ans, j’ai recopié ces chiffres depuis cinq écrans. Aujourd’hui j’ai ouvert une page, et tout était juste.',
    },
    speaker: 'helene',
    item: 83,
    writtenBy: 'ines',
  },
  {
    sprint: 13,
    text: {
      en: 'At noon, on the quay, I saw which dock was free before I got there. My hands were full.',
      fr: 'À midi, sur le quai, j’ai vu quelle borne était libre avant d’y être. J’avais les mains pleines.',
    },
    speaker: { name: 'Yann Kervella', organisation: { en: 'Harbour market', fr: 'Marché du port' } },
    item: 84,
    writtenBy: 'salma',
  },
  {
    sprint: 13,
    text: {
      en: 'The price is there before I start, fine.\nBut what does a pause cost? I stood in front of the bakery and did not dare.',
      fr: 'Le prix est là avant le départ, très bien.\nMais combien coûte une pause ? J’étais devant la boulangerie et je n’ai pas osé.',
    },
    speaker: { name: 'Solenn Madec', organisation: { en: '', fr: '' } },
    item: 85,
    writtenBy: 'maelle',
  },
  {
    sprint: 13,
    text: {
      en: 'The council will ask for the year, not the month. Can we have both by January?',
      fr: 'Le conseil demandera l’année, pas le mois. Peut-on avoir les deux en janvier ?',
    },
    speaker: { name: 'Bastien Oriol', organisation: CITY },
    item: null,
    writtenBy: 'ines',
  },
];

/** As they were written down, at one moment. */
export function sampleStatements(locale: Locale, at: string): Values[] {
  return SAMPLE_STATEMENTS.map(({ sprint, text, speaker, item, writtenBy }, index) => ({
    id: sampleId(locale, 'statement', index),
    sprintId: sampleId(locale, 'sprint', sprint),
    text: text[locale],
    speakerId: typeof speaker === 'string' ? personId(locale, speaker) : null,
    speakerName: typeof speaker === 'string' ? '' : speaker.name,
    speakerOrganisation: typeof speaker === 'string' ? '' : speaker.organisation[locale],
    itemId: item === null ? null : sampleId(locale, 'item', item),
    authorId: personId(locale, writtenBy),
    version: 1,
    createdAt: at,
    editedAt: null,
  }));
}
