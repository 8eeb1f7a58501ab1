import type { Locale } from '@ordo/contract';
import { addDays, type Day, type GoalLink, type GoalLook, type GoalState } from '@ordo/domain';
import type { Values } from '../../ledger/values';
import type { SampleItem } from './sample-backlog';
import { personId } from './sample-crafted';
import { goalId, SAMPLE_GOALS, type SampleGoal } from './sample-goal-ids';
import { sampleId } from './sample-ids';
import type { Both } from './sample-craft';

interface GoalStory extends GoalLook {
  name: Both;
  statement: Both;
  weight: number;
  state: GoalState;
  keyResults: readonly KeyResultStory[];
}

interface KeyResultStory {
  name: Both;
  unit: string;
  target: number;
  /** The baseline first, then every two weeks until now. */
  measured: readonly [baseline: number, ...later: number[]];
}

const GOALS: Readonly<Record<SampleGoal, GoalStory>> = {
  fast: {
    ...{ name: { en: 'Fast start', fr: 'Départ rapide' }, hue: 'rose', shape: 'circle', weight: 0.35, state: 'active' },
    statement: { en: 'First ride in under a minute', fr: 'Premier trajet en moins d’une minute' },
    keyResults: [
      { name: { en: 'Median time to ride', fr: 'Temps médian jusqu’au départ' }, unit: 's', target: 60, measured: [142, 138, 130, 121, 118, 104, 99, 96] },
      {
        name: { en: 'Unlocks that work first time', fr: 'Déverrouillages réussis du premier coup' },
        unit: '%',
        target: 97,
        measured: [81, 82, 82, 84, 85, 87, 87, 88],
      },
    ],
  },
  available: {
    ...{ name: { en: 'Availability', fr: 'Disponibilité' }, hue: 'teal', shape: 'square', weight: 0.3, state: 'planned' },
    statement: { en: 'A bike and a dock where people need them', fr: 'Un vélo et une borne là où il en faut' },
    keyResults: [
      {
        name: { en: 'Empty stations at rush hour', fr: 'Stations vides à l’heure de pointe' },
        unit: '%',
        target: 8,
        measured: [18, 18, 17, 17, 16, 15, 14, 14],
      },
      {
        name: { en: 'Rides that end at a full station', fr: 'Trajets qui finissent à une station pleine' },
        unit: '%',
        target: 4,
        measured: [11, 11, 12, 11, 11, 10, 10, 10],
      },
    ],
  },
  loyal: {
    ...{ name: { en: 'Loyalty', fr: 'Fidélité' }, hue: 'violet', shape: 'triangle', weight: 0.2, state: 'planned' },
    statement: { en: 'Riders who come back', fr: 'Des usagers qui reviennent' },
    keyResults: [
      { name: { en: 'Riders back in month two', fr: 'Usagers revenus au deuxième mois' }, unit: '%', target: 45, measured: [31, 31, 33, 33, 34, 35, 35, 36] },
    ],
  },
  lean: {
    ...{ name: { en: 'Lean network', fr: 'Réseau sobre' }, hue: 'olive', shape: 'diamond', weight: 0.15, state: 'planned' },
    statement: { en: 'A network that costs less to run', fr: 'Un réseau qui coûte moins à faire tourner' },
    keyResults: [{ name: { en: 'Cost per ride', fr: 'Coût par trajet' }, unit: '€', target: 1.4, measured: [1.84, 1.83, 1.81, 1.82, 1.78, 1.75, 1.73, 1.71] }],
  },
};

/** Key results of all goals, with the goal of each. */
const MEASURES = SAMPLE_GOALS.flatMap((goal) => GOALS[goal].keyResults.map((keyResult) => ({ goal, ...keyResult })));

const WEEKS_APART = 2;
/** A season and a half from now. */
const HORIZON_DAYS = 280;

/** Which goal an item serves is known by its epic, unless it is said. */
const BY_EPIC: Readonly<Record<number, SampleGoal>> = {
  101: 'fast',
  102: 'fast',
  103: 'loyal',
  104: 'available',
  105: 'available',
  106: 'loyal',
  107: 'lean',
  108: 'lean',
};

const SAID: Readonly<Record<number, readonly (readonly [SampleGoal, number])[]>> = {
  142: [
    ['fast', 0.9],
    ['loyal', 0.1],
  ],
  151: [
    ['available', 0.8],
    ['loyal', 0.2],
  ],
  147: [['loyal', 1]],
  153: [
    ['fast', 0.7],
    ['loyal', 0.3],
  ],
  165: [['available', 1]],
  166: [['loyal', 1]],
  168: [],
  185: [],
  197: [],
};

/** The goals that an item serves. */
export function goalsOf(locale: Locale, { number, epic }: Pick<SampleItem, 'number' | 'epic'>): GoalLink[] {
  const byEpic = epic === null ? undefined : BY_EPIC[epic];
  const links = SAID[number] ?? (byEpic === undefined ? [] : [[byEpic, 1] as const]);
  return links.map(([goal, share]) => ({ goalId: goalId(locale, goal), share }));
}

/** `today` is when the story is told. */
export function sampleGoals(locale: Locale, today: Day): Values[] {
  return SAMPLE_GOALS.map((goal, index) => {
    const { name, statement, keyResults: _, ...story } = GOALS[goal];
    const row = { id: goalId(locale, goal), number: index + 1, name: name[locale], statement: statement[locale], ...story };
    return { ...row, reason: '', horizon: addDays(today, HORIZON_DAYS) };
  });
}

export function sampleKeyResults(locale: Locale, today: Day): Values[] {
  return MEASURES.map(({ goal, name, unit, target, measured }, index) => {
    const row = { id: sampleId(locale, 'key-result', index), goalId: goalId(locale, goal), number: index + 1, name: name[locale], unit, target };
    return { ...row, baseline: measured[0], baselineOn: dayOfMeasure(today, measured.length, 0) };
  });
}

export function sampleCheckIns(locale: Locale, today: Day): Values[] {
  return MEASURES.flatMap(({ measured }, index) =>
    measured.slice(1).map((value, later) => {
      const day = dayOfMeasure(today, measured.length, later + 1);
      const row = { id: sampleId(locale, 'check-in', index * 100 + later), keyResultId: sampleId(locale, 'key-result', index), day, value, note: '' };
      return { ...row, authorId: personId(locale, 'ines'), version: 1, createdAt: `${day}T09:00:00.000Z` };
    }),
  );
}

function dayOfMeasure(today: Day, count: number, index: number): Day {
  return addDays(today, -2 - 7 * WEEKS_APART * (count - 1 - index));
}
