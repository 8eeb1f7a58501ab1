import type { Both } from './sample-craft';
import type { SampleGoal } from './sample-goal-ids';

/** A sprint of the sample's story. */
export interface SampleSprint {
  number: number;
  goal: Both;
  /** The Product Goal it names. */
  towards?: SampleGoal;
  /** What it was started with, by number. */
  planned: readonly number[];
  /** What came in the middle of it. */
  added: readonly number[];
  /** What the goal depends on. */
  critical: readonly number[];
  /** What it did not finish and the next one did. */
  carried: readonly number[];
  outcome: 'met' | 'partly' | 'not' | null;
  /** What the team says about it. */
  note?: Both;
}

/** Six that were completed, the one that runs, and the one after it. */
export const SAMPLE_SPRINTS: readonly SampleSprint[] = [
  {
    number: 8,
    goal: { en: 'Anybody can unlock a bike', fr: 'Tout le monde peut déverrouiller un vélo' },
    planned: [60, 61, 62, 65],
    added: [63],
    critical: [],
    carried: [65],
    outcome: 'met',
  },
  {
    number: 9,
    goal: { en: 'A ride is paid without a second thought', fr: 'Payer un trajet sans y penser' },
    planned: [64, 65, 69, 67, 68],
    added: [],
    critical: [],
    carried: [],
    outcome: 'met',
  },
  {
    number: 10,
    goal: { en: 'A ride ends at the dock', fr: 'Un trajet finit à la borne' },
    planned: [66, 70, 71, 72, 75],
    added: [74],
    critical: [],
    carried: [75],
    outcome: 'partly',
  },
  {
    number: 11,
    goal: { en: 'Visitors ride for a day', fr: 'Les visiteurs roulent un jour' },
    planned: [75, 73, 76, 79],
    added: [],
    critical: [],
    carried: [],
    outcome: 'met',
  },
  {
    number: 12,
    goal: { en: 'Nobody is left out of the map', fr: 'Une carte pour tout le monde' },
    planned: [77, 78, 80, 82],
    added: [81],
    critical: [],
    carried: [],
    outcome: 'met',
  },
  {
    number: 13,
    goal: { en: 'The city sees what the bikes do', fr: 'La ville voit ce que font les vélos' },
    planned: [83, 84, 86, 85, 131],
    added: [],
    critical: [],
    carried: [131],
    outcome: 'partly',
    note: {
      en: 'The city has its numbers every month. Reserving a bike is not there yet: it goes on in Sprint 14.',
      fr: 'La ville a ses chiffres chaque mois. Réserver un vélo ne se peut pas encore : cela passe au sprint 14.',
    },
  },
  {
    number: 14,
    goal: { en: 'A ride can be shared before it begins', fr: 'Partager un trajet avant le départ' },
    towards: 'available',
    planned: [127, 128, 129, 136, 137, 138, 131, 135, 133, 132, 134, 141, 142, 139, 147],
    added: [140],
    critical: [131, 132],
    carried: [],
    outcome: null,
  },
  {
    number: 15,
    goal: { en: 'Vans know where to go first', fr: 'Les camionnettes savent où aller d’abord' },
    towards: 'available',
    planned: [151, 144, 156],
    added: [],
    critical: [],
    carried: [],
    outcome: null,
  },
];

/** Completed ones are not moved any more by anybody. */
export const ACTIVE_SPRINT = 14;

/** The last sprint of the story that has an item. */
export function sprintOfItem(item: number): number | null {
  return SAMPLE_SPRINTS.findLast(({ planned, added }) => planned.includes(item) || added.includes(item))?.number ?? null;
}
