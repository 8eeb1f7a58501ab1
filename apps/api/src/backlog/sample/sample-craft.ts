import type { Locale } from '@ordo/contract';
import type { LinkType, ReadyRuleKind, Refinement } from '@ordo/domain';
import type { SamplePerson } from './sample-people';

/** The same in both languages. */
export type Both = Readonly<Record<Locale, string>>;

/** What has been worked out of an item, by its number. */
export interface SampleCraft {
  refinement: Refinement;
  criteria?: readonly SampleCriterion[];
  story?: { asA: Both; iWant: Both; soThat: Both };
  blocked?: { reason: Both; days: number };
  webLinks?: readonly { url: string; title: Both }[];
}

export interface SampleCriterion {
  text: Both;
  isMet?: boolean;
  scenario?: { given: Both; when: Both; then: Both };
}

const both = (en: string, fr: string): Both => ({ en, fr });
const met = (en: string, fr: string): SampleCriterion => ({ text: both(en, fr), isMet: true });
const open = (en: string, fr: string): SampleCriterion => ({ text: both(en, fr) });

/** Until the team has looked at it an item is new. */
export const UNTOUCHED: SampleCraft = { refinement: 'new' };

export const SAMPLE_CRAFT: Readonly<Record<number, SampleCraft>> = {
  131: {
    refinement: 'ready',
    criteria: [
      met('the bike cannot be taken by anybody else for ten minutes', 'personne d’autre ne peut prendre le vélo pendant dix minutes'),
      met('its light is amber while it is reserved', 'son feu est orange tant qu’il est réservé'),
      open(
        'a second reservation within half an hour is refused, and the app says until when',
        'une seconde réservation dans la demi-heure est refusée, et l’application dit jusqu’à quand',
      ),
    ],
  },
  142: {
    refinement: 'ready',
    criteria: [
      met('the price per minute is shown before the ride starts', 'le prix à la minute s’affiche avant le départ'),
      open(
        '95 of 100 unlocks take less than two seconds on the ten commonest phones',
        '95 déverrouillages sur 100 prennent moins de deux secondes sur les dix téléphones les plus courants',
      ),
      open('a phone without NFC is offered the code', 'un téléphone sans NFC se voit proposer le code'),
      open('a ride starts with the app closed, on both systems', 'un trajet démarre application fermée, sur les deux systèmes'),
    ],
  },
  139: {
    refinement: 'ready',
    criteria: [
      open('a ride that was under way is on the screen again when the app is opened', 'un trajet en cours est de nouveau à l’écran à la réouverture'),
      open('no crash in a hundred returns on Android 15', 'aucun plantage en cent retours sur Android 15'),
    ],
  },
  147: {
    refinement: 'ready',
    criteria: [
      open('the money is on its way within the hour', 'l’argent est en route dans l’heure'),
      open('the rider reads why, in one sentence', 'l’usager lit pourquoi, en une phrase'),
      open('the fourth refund of a week waits for a person', 'le quatrième remboursement d’une semaine attend une personne'),
    ],
  },
  151: {
    refinement: 'ready',
    criteria: [
      open('the suggestion comes two minutes before the arrival', 'la suggestion vient deux minutes avant l’arrivée'),
      open('two riders are never sent to the same last dock', 'deux usagers ne sont jamais envoyés à la même dernière borne'),
      open('a refused suggestion does not come again during this ride', 'une suggestion refusée ne revient pas pendant ce trajet'),
    ],
  },
  144: {
    refinement: 'refining',
    criteria: [open('a driver sees why a stop is on the list', 'le chauffeur voit pourquoi un arrêt est sur sa liste')],
  },
  156: {
    refinement: 'ready',
    criteria: [
      open('nothing is charged while it is paused', 'rien n’est débité pendant la pause'),
      open('it goes on by itself on the day that was chosen', 'il reprend de lui-même au jour choisi'),
    ],
  },
  149: {
    refinement: 'ready',
    criteria: [
      open('a lock below 40% battery is left for another night', 'une serrure sous 40 % de batterie attend une autre nuit'),
      open('a lock that failed twice is on the workshop’s list in the morning', 'une serrure en échec deux fois est au matin sur la liste de l’atelier'),
    ],
  },
  160: {
    refinement: 'refining',
    criteria: [
      {
        text: both('a reserved bike leads to the next one', 'un vélo réservé mène au suivant'),
        scenario: {
          given: both('a bike that somebody else has reserved', 'un vélo qu’une autre personne a réservé'),
          when: both('a rider tries to unlock it', 'un usager essaie de le déverrouiller'),
          then: both('the app names the nearest free bike and rings it', 'l’application nomme le vélo libre le plus proche et le fait sonner'),
        },
      },
    ],
  },
  153: {
    refinement: 'refining',
    criteria: [open('a ride is paid without an account', 'un trajet se paie sans compte')],
    blocked: { reason: both('The payment provider’s contract is with the lawyers', 'Le contrat du prestataire de paiement est chez les juristes'), days: 9 },
  },
  163: { refinement: 'refining' },
  158: { refinement: 'refining' },
  188: {
    refinement: 'ready',
    criteria: [open('every refund’s receipt says euros', 'chaque reçu de remboursement est en euros')],
  },
  171: {
    refinement: 'refining',
    story: {
      asA: both('parent of two cyclists', 'parent de deux cyclistes'),
      iWant: both('one account for the four of us', 'un seul compte pour nous quatre'),
      soThat: both('nobody needs a card of their own', 'personne n’ait besoin de sa propre carte'),
    },
  },
  172: { refinement: 'refining' },
  182: {
    refinement: 'new',
    story: {
      asA: both('visitor with friends', 'visiteuse avec des amis'),
      iWant: both('to unlock five bikes with my phone', 'déverrouiller cinq vélos avec mon téléphone'),
      soThat: both('we can leave together', 'nous partions ensemble'),
    },
  },
  173: { refinement: 'new', webLinks: [{ url: 'https://gbfs.org', title: both('GBFS, the standard', 'GBFS, la norme') }] },
  135: {
    refinement: 'ready',
    criteria: [
      met('no route leads below a bridge of less than 3.3 m', 'aucun trajet ne passe sous un pont de moins de 3,3 m'),
      open('every turn is spoken', 'chaque virage est annoncé'),
    ],
    blocked: { reason: both('The list of bridges has not come from city hall', 'La mairie n’a pas envoyé la liste des ponts'), days: 3 },
  },
};

/** `from` comes before `to`, or is only near it. */
export const SAMPLE_LINKS: readonly { type: LinkType; from: number; to: number }[] = [
  { type: 'blocks', from: 129, to: 142 },
  { type: 'blocks', from: 142, to: 182 },
  { type: 'blocks', from: 168, to: 163 },
  { type: 'blocks', from: 197, to: 153 },
  { type: 'relates', from: 139, to: 199 },
];

/** What was said, the oldest first; `{ines}` mentions her. */
export const SAMPLE_COMMENTS: readonly { item: number; by: SamplePerson; hoursAgo: number; text: Both }[] = [
  {
    item: 153,
    by: 'awa',
    hoursAgo: 76,
    text: both('The sandbox works with both. Only the contract is missing.', 'Le bac à sable marche avec les deux. Il ne manque que le contrat.'),
  },
  {
    item: 142,
    by: 'salma',
    hoursAgo: 26,
    text: both(
      'The vibration is in the design file. One question: what do we show when the lock has not answered after two seconds?',
      'La vibration est dans la maquette. Une question : que montrer quand la serrure n’a pas répondu au bout de deux secondes ?',
    ),
  },
  {
    item: 142,
    by: 'tomas',
    hoursAgo: 3,
    text: both(
      'A spinner, then the code. {ines}, does that belong in the criteria?',
      'Un indicateur, puis le code. {ines}, est-ce à mettre dans les critères ?',
    ),
  },
  {
    item: 139,
    by: 'maelle',
    hoursAgo: 2,
    text: both(
      'It happens on every third try with the camera, never with the browser.',
      'Cela arrive une fois sur trois avec l’appareil photo, jamais avec le navigateur.',
    ),
  },
];

export const SAMPLE_WATCHES: readonly { item: number; by: SamplePerson }[] = [
  { item: 142, by: 'ines' },
  { item: 153, by: 'ines' },
  { item: 142, by: 'tomas' },
  { item: 142, by: 'salma' },
  { item: 153, by: 'awa' },
];

/** The team's Definition of Ready. */
export const SAMPLE_READY_RULES: readonly { kind: ReadyRuleKind; text?: Both; atMost?: number }[] = [
  { kind: 'criteria' },
  { kind: 'estimate', atMost: 8 },
  { kind: 'unblocked' },
  { kind: 'manual', text: both('The team has talked it through', 'L’équipe en a parlé') },
];

/** Points a sprint, as the team puts it. */
export const SAMPLE_PACE = { low: 19, likely: 25, high: 29 };
