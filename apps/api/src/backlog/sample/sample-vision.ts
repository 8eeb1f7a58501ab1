import type { Locale } from '@ordo/contract';
import { VISION_PARTS, type VisionPart, type VisionTexts } from '@ordo/domain';
import type { Values } from '../../ledger/values';
import type { Both } from './sample-craft';
import { sampleId } from './sample-ids';

/** How the vision reads in the end. */
const NOW: Readonly<Record<VisionPart, Both>> = {
  forWhom: { en: 'people who cross Port-Sauvelle every day', fr: 'celles et ceux qui traversent Port-Sauvelle chaque jour' },
  whoNeed: { en: 'cannot count on a bike being there', fr: 'ne peuvent pas compter sur un vélo' },
  theProduct: { en: 'Cyclade', fr: 'Cyclade' },
  isA: { en: 'a bike-sharing service', fr: 'un service de vélos partagés' },
  that: { en: 'starts in one gesture and ends at a free dock', fr: 'démarre d’un geste et finit à une borne libre' },
  unlike: { en: 'scooters and cars', fr: 'des trottinettes et des voitures' },
  ourProduct: { en: 'costs the city less with every ride', fr: 'coûte moins à la ville à chaque trajet' },
  statement: { en: 'Taking a bike becomes as simple as walking out of the door.', fr: 'Prendre un vélo devient aussi simple que de sortir de chez soi.' },
  targetGroup: {
    en: 'Commuters on a tram line\nStudents at the three campuses\nVisitors for a day or two',
    fr: 'Actifs le long d’une ligne de tram\nÉtudiants des trois campus\nVisiteurs d’un jour ou deux',
  },
  needs: {
    en: 'Leave at once, without an account form\nFind a bike, and above all a dock\nPay once for bike and tram',
    fr: 'Partir tout de suite, sans formulaire\nTrouver un vélo, et surtout une borne\nPayer une fois pour le vélo et le tram',
  },
  product: {
    en: '1,850 bikes, 214 stations\nOpens with the phone, even offline\nVans led by the forecast',
    fr: '1 850 vélos, 214 stations\nS’ouvre avec le téléphone, même hors ligne\nDes camionnettes guidées par la prévision',
  },
  businessGoals: {
    en: '12,000 rides a day by next summer\nSubsidy per ride below €0.60\nOne trip in ten by bike',
    fr: '12 000 trajets par jour d’ici l’été\nSubvention par trajet sous 0,60 €\nUn déplacement sur dix à vélo',
  },
};

/** What it said before each of its later revisions, which set it to what it says now, on which day of the story, and why. */
const REVISIONS: readonly { day: number; reason: Both; before: Partial<Record<VisionPart, Both>> }[] = [
  {
    day: 20,
    reason: { en: 'The council asked what it costs', fr: 'Le conseil a demandé combien cela coûte' },
    before: {
      businessGoals: {
        en: '12,000 rides a day by next summer\nOne trip in ten by bike',
        fr: '12 000 trajets par jour d’ici l’été\nUn déplacement sur dix à vélo',
      },
    },
  },
  {
    day: 45,
    reason: { en: 'Interviews with forty riders', fr: 'Entretiens avec quarante usagers' },
    before: {
      targetGroup: {
        en: 'Tourists first\nStudents at the three campuses\nVisitors for a day or two',
        fr: 'Les touristes d’abord\nÉtudiants des trois campus\nVisiteurs d’un jour ou deux',
      },
    },
  },
  {
    day: 80,
    reason: { en: 'After 61 voices about full stations', fr: 'Après 61 voix sur les stations pleines' },
    before: { that: { en: 'starts in one gesture', fr: 'démarre d’un geste' } },
  },
];

const FIRST_REASON: Both = { en: 'First board, written in a workshop', fr: 'Premier tableau, écrit en atelier' };

/** How it was first written. */
export function firstVision(locale: Locale): Partial<VisionTexts> & { reason: string } {
  const before = Object.assign({}, NOW, ...REVISIONS.map((revision) => revision.before).reverse()) as typeof NOW;
  return { ...inWords(locale, before), reason: FIRST_REASON[locale] };
}

/** As it reads in the end. */
export function sampleVision(locale: Locale): Partial<VisionTexts> & { reason: string } {
  return { ...inWords(locale, NOW), reason: REVISIONS.at(-1)?.reason[locale] ?? '' };
}

/** Its later revisions, in order. */
export function visionRevisions(locale: Locale): { day: number; set: Partial<VisionTexts> & { reason: string } }[] {
  return REVISIONS.map(({ day, reason, before }) => {
    const parts = Object.keys(before) as VisionPart[];
    return { day, set: { ...(Object.fromEntries(parts.map((part) => [part, NOW[part][locale]])) as Partial<VisionTexts>), reason: reason[locale] } };
  });
}

const SEGMENTS: readonly { name: Both; size: number; weight: number; needs: Both }[] = [
  {
    ...{ name: { en: 'Commuters', fr: 'Actifs' }, size: 41_000, weight: 0.5 },
    needs: { en: 'A bike at 7:40 and a dock at 8:05\nOne bill with the tram', fr: 'Un vélo à 7 h 40 et une borne à 8 h 05\nUne seule facture avec le tram' },
  },
  {
    ...{ name: { en: 'Students', fr: 'Étudiants' }, size: 23_000, weight: 0.3 },
    needs: { en: 'A price by the month, paused in summer', fr: 'Un prix au mois, en pause l’été' },
  },
  {
    ...{ name: { en: 'Visitors', fr: 'Visiteurs' }, size: 9_000, weight: 0.2 },
    needs: { en: 'A ride without an account', fr: 'Un trajet sans compte' },
  },
];

export function sampleSegments(locale: Locale, at: string): Values[] {
  return SEGMENTS.map(({ name, size, weight, needs }, index) => ({
    ...{ id: sampleId(locale, 'segment', index), name: name[locale], size, weight, needs: needs[locale] },
    ...{ version: 1, createdAt: at },
  }));
}

function inWords(locale: Locale, texts: Readonly<Record<VisionPart, Both>>): VisionTexts {
  return Object.fromEntries(VISION_PARTS.map((part) => [part, texts[part][locale]])) as VisionTexts;
}
