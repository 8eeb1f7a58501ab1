import type { Locale } from '@ordo/contract';
import { evenRanks } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { putBack, removeAdded } from './put-back';
import type { Both } from './sample-craft';
import { sampleId } from './sample-ids';

/** What riders do, and by which steps. */
const ACTIVITIES: readonly (Both & { steps: readonly Both[] })[] = [
  {
    en: 'Find a bike',
    fr: 'Trouver un vélo',
    steps: [
      { en: 'Look at the map', fr: 'Regarder la carte' },
      { en: 'Choose a station', fr: 'Choisir une station' },
    ],
  },
  {
    en: 'Unlock',
    fr: 'Déverrouiller',
    steps: [
      { en: 'Reserve', fr: 'Réserver' },
      { en: 'Open the lock', fr: 'Ouvrir le verrou' },
    ],
  },
  {
    en: 'Ride',
    fr: 'Rouler',
    steps: [
      { en: 'Ride', fr: 'Rouler' },
      { en: 'Get help', fr: 'Avoir de l’aide' },
    ],
  },
  {
    en: 'Return',
    fr: 'Rendre le vélo',
    steps: [
      { en: 'Find a dock', fr: 'Trouver une borne' },
      { en: 'Dock the bike', fr: 'Raccrocher le vélo' },
    ],
  },
  {
    en: 'Pay and stay',
    fr: 'Payer et rester',
    steps: [
      { en: 'Pay', fr: 'Payer' },
      { en: 'Subscribe', fr: 'S’abonner' },
    ],
  },
];

const RELEASES: readonly { name: Both; goal: Both }[] = [
  { name: { en: 'Release 7', fr: 'Version 7' }, goal: { en: 'Tap and ride', fr: 'Un geste et l’on roule' } },
  { name: { en: 'Release 8', fr: 'Version 8' }, goal: { en: 'Full stations, fair prices', fr: 'Des stations pleines, des prix justes' } },
  { name: { en: 'Release 9', fr: 'Version 9' }, goal: { en: 'Together', fr: 'Ensemble' } },
];

const LATER = 3;

/** Numbers of items, by step and then by release, the last being later. */
const PLACED: readonly (readonly (readonly number[])[])[] = [
  [[138], [155], [178], [195]],
  [[], [172, 158], [], []],
  [[131, 132], [], [183], []],
  [[142, 136], [160], [182], [192]],
  [[139], [199], [], [184]],
  [[], [166, 186], [], [179]],
  [[151], [], [], []],
  [[147], [163], [], []],
  [[153, 188], [175], [], [197]],
  [[], [156], [171], [176, 180]],
];

const TABLES = { step: 'story_step', activity: 'story_activity', release: 'release' } as const;

/** Where an item stands on the map. */
export function sampleSpot(locale: Locale, number: number): { stepId: string | null; releaseId: string | null } {
  const step = PLACED.findIndex((slices) => slices.some((cell) => cell.includes(number)));
  const release = PLACED[step]?.findIndex((cell) => cell.includes(number)) ?? LATER;
  return { stepId: step < 0 ? null : sampleId(locale, 'step', step), releaseId: release === LATER ? null : sampleId(locale, 'release', release) };
}

export async function drawMap(tx: Transaction, locale: Locale): Promise<void> {
  for (const [entity, rows] of rowsOf(locale))
    await tx.insert(
      entity,
      rows.map((row) => ({ ...row, version: 1 })),
    );
}

/** The map as it was drawn; items are put back to their places afterwards. */
export async function resetMap(tx: Transaction, locale: Locale): Promise<void> {
  const standing = await tx.query<{ id: string }>(
    'SELECT id FROM backlog_item WHERE product_id = $1 AND deleted_at IS NULL AND (step_id IS NOT NULL OR release_id IS NOT NULL)',
    [tx.product.productId],
  );
  await tx.updateMany(
    'item',
    standing.map(({ id }) => ({ id, stepId: null, releaseId: null })),
  );
  for (const [entity, rows] of rowsOf(locale)) {
    await removeAdded(tx, entity, TABLES[entity], rows);
    await putBack(tx, entity, rows);
  }
}

function rowsOf(locale: Locale): readonly (readonly [keyof typeof TABLES, Values[]])[] {
  const [activityRanks, releaseRanks] = [evenRanks(ACTIVITIES.length), evenRanks(RELEASES.length)];
  const activities = ACTIVITIES.map(({ [locale]: name }, at) => ({ id: sampleId(locale, 'activity', at), name, rank: activityRanks[at] }));
  const steps = ACTIVITIES.flatMap((activity, at) => activity.steps.map(({ [locale]: name }) => ({ activityId: sampleId(locale, 'activity', at), name })));
  const stepRanks = evenRanks(steps.length);
  const releases = RELEASES.map(({ name, goal }, at) => ({
    id: sampleId(locale, 'release', at),
    ...{ name: name[locale], goal: goal[locale], state: 'planned', targetOn: null },
    rank: releaseRanks[at],
  }));
  return [
    ['activity', activities],
    ['step', steps.map((step, at) => ({ id: sampleId(locale, 'step', at), ...step, rank: stepRanks[at] }))],
    ['release', releases],
  ];
}
