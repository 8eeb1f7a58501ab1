import type { ItemType } from '@ordo/domain';
import type { SampleLabel } from './sample-labels';
import type { SamplePerson } from './sample-people';
import { sprintOfItem } from './sample-sprints';

/** What of an item is the same in every language. */
export interface SampleItem {
  number: number;
  type: ItemType;
  status: 'todo' | 'in-progress' | 'in-review' | 'done';
  estimate: number | null;
  epic: number | null;
  labels: readonly SampleLabel[];
  assignee: SamplePerson | null;
  /** The sprint it is in at the end of the story, by number. */
  sprint: number | null;
}

type Row = readonly [
  number: number,
  type: ItemType,
  status: SampleItem['status'],
  estimate: number | null,
  epic: keyof typeof EPICS | null,
  labels: string,
  assignee: SamplePerson | null,
];

const EPICS = { unlock: 101, app: 102, billing: 103, trip: 104, vans: 105, passes: 106, stations: 107, city: 108 } as const;

/** What the sprints before the one that runs have done. */
const HISTORY: readonly Row[] = [
  [60, 'feature', 'done', 8, 'unlock', 'mobile', 'tomas'],
  [61, 'feature', 'done', 5, 'app', 'map', 'joachim'],
  [62, 'feature', 'done', 3, 'app', 'mobile', 'maelle'],
  [63, 'feature', 'done', 3, 'billing', 'payments', 'awa'],
  [64, 'feature', 'done', 8, 'billing', 'payments', 'awa'],
  [65, 'feature', 'done', 5, 'stations', 'operations', 'rui'],
  [66, 'feature', 'done', 8, 'trip', 'hardware', 'salma'],
  [67, 'improvement', 'done', 3, 'app', 'mobile', 'maelle'],
  [68, 'task', 'done', 1, 'stations', 'firmware', 'rui'],
  [69, 'feature', 'done', 5, 'app', 'mobile', 'tomas'],
  [70, 'feature', 'done', 8, 'unlock', 'mobile', 'joachim'],
  [71, 'feature', 'done', 5, 'vans', 'operations', 'rui'],
  [72, 'bug', 'done', 3, 'billing', 'payments', 'awa'],
  [73, 'task', 'done', 5, 'stations', 'firmware', 'rui'],
  [74, 'improvement', 'done', 1, 'app', 'map', 'maelle'],
  [75, 'feature', 'done', 8, 'passes', 'payments', 'awa'],
  [76, 'improvement', 'done', 5, 'passes', '', 'tomas'],
  [77, 'improvement', 'done', 8, 'app', 'accessibility', 'maelle'],
  [78, 'feature', 'done', 5, 'app', 'mobile', 'joachim'],
  [79, 'feature', 'done', 8, 'vans', 'operations', 'rui'],
  [80, 'feature', 'done', 5, 'passes', 'payments', 'awa'],
  [81, 'improvement', 'done', 2, 'city', '', 'salma'],
  [82, 'feature', 'done', 8, 'trip', 'mobile', 'tomas'],
  [83, 'feature', 'done', 8, 'city', 'open-data', 'joachim'],
  [84, 'improvement', 'done', 8, 'stations', 'hardware', 'salma'],
  [85, 'feature', 'done', 8, 'trip', 'mobile', 'maelle'],
  [86, 'feature', 'done', 5, 'unlock', '', 'tomas'],
];

/** From the top of the backlog to its bottom. */
const ROWS: readonly Row[] = [
  [131, 'feature', 'in-progress', 5, 'trip', 'mobile', 'tomas'],
  [135, 'feature', 'in-progress', 5, 'vans', 'operations map', 'joachim'],
  [133, 'task', 'in-progress', 3, 'vans', 'operations', 'rui'],
  [140, 'bug', 'in-progress', 2, 'stations', 'firmware', 'rui'],
  [132, 'feature', 'in-review', 2, 'trip', 'mobile', 'maelle'],
  [134, 'bug', 'in-review', 1, 'trip', '', 'awa'],
  [141, 'improvement', 'in-review', 2, 'trip', 'mobile hardware', 'salma'],
  [142, 'feature', 'todo', 3, 'unlock', 'mobile hardware', 'tomas'],
  [139, 'bug', 'todo', 2, 'app', 'mobile', 'maelle'],
  [147, 'feature', 'todo', 3, 'billing', 'payments', 'awa'],
  [151, 'feature', 'todo', 5, 'trip', 'map', 'joachim'],
  [144, 'feature', 'todo', 5, 'vans', 'operations', 'rui'],
  [156, 'improvement', 'todo', 2, 'passes', '', null],
  [149, 'task', 'todo', 2, 'stations', 'firmware', 'rui'],
  [160, 'improvement', 'todo', 3, 'unlock', '', 'salma'],
  [153, 'feature', 'todo', 5, 'billing', 'payments', 'awa'],
  [163, 'feature', 'todo', 3, 'stations', 'operations', 'joachim'],
  [155, 'feature', 'todo', 3, 'app', 'mobile', null],
  [168, 'task', 'todo', 2, 'stations', 'privacy', null],
  [158, 'feature', 'todo', 3, 'trip', 'map', null],
  [165, 'feature', 'todo', 5, 'city', 'open-data', null],
  [188, 'bug', 'todo', 0.5, 'billing', 'payments', 'awa'],
  [171, 'feature', 'todo', 5, 'passes', 'payments', null],
  [172, 'feature', 'todo', 3, 'vans', '', null],
  [166, 'improvement', 'todo', 3, 'trip', '', null],
  [178, 'improvement', 'todo', 3, 'app', 'accessibility', 'maelle'],
  [170, 'spike', 'todo', 2, 'stations', 'hardware', 'rui'],
  [179, 'feature', 'todo', 5, 'stations', 'operations', null],
  [186, 'feature', 'todo', 3, 'stations', 'mobile', null],
  [173, 'feature', 'todo', 5, 'city', 'open-data', 'joachim'],
  [185, 'task', 'todo', 2, 'app', 'privacy', null],
  [175, 'improvement', 'todo', 2, 'billing', 'payments', null],
  [183, 'improvement', 'todo', 2, 'trip', 'hardware', null],
  [182, 'feature', 'todo', 8, 'unlock', 'mobile', null],
  [177, 'bug', 'todo', 1, 'app', 'mobile accessibility', null],
  [190, 'improvement', 'todo', 1, 'vans', 'operations', null],
  [174, 'task', 'todo', 3, 'city', 'open-data privacy', null],
  [176, 'feature', 'todo', 5, 'passes', '', null],
  [187, 'improvement', 'todo', 2, 'stations', 'operations', null],
  [199, 'bug', 'todo', 3, 'trip', 'mobile', null],
  [181, 'spike', 'todo', 3, 'vans', 'operations', 'salma'],
  [189, 'feature', 'todo', 3, 'city', '', null],
  [184, 'feature', 'todo', 8, 'trip', 'map', null],
  [192, 'spike', 'todo', 5, 'unlock', 'hardware', null],
  [193, 'task', 'todo', 8, 'stations', 'hardware', null],
  [180, 'feature', 'todo', 13, 'passes', 'payments', null],
  [194, 'improvement', 'todo', 1, 'app', 'accessibility', null],
  [191, 'feature', 'todo', 20, 'unlock', 'hardware', null],
  [197, 'task', 'todo', 40, 'billing', 'payments', null],
  [195, 'feature', 'todo', null, 'app', 'map', null],
  [196, 'feature', 'todo', null, 'trip', '', null],
  [198, 'feature', 'todo', null, 'city', 'open-data', null],
  [136, 'improvement', 'done', 1, 'app', 'mobile', 'salma'],
  [137, 'bug', 'done', 2, 'billing', 'payments', 'awa'],
  [138, 'task', 'done', 3, 'app', 'map', 'maelle'],
  [129, 'spike', 'done', 2, 'unlock', 'hardware', 'tomas'],
  [128, 'feature', 'done', 5, 'unlock', '', 'tomas'],
  [127, 'feature', 'done', 3, 'app', 'mobile', 'joachim'],
  ...HISTORY,
  ...Object.values(EPICS).map((number): Row => [number, 'feature', 'todo', null, null, '', null]),
];

export const SAMPLE_ITEMS: readonly SampleItem[] = ROWS.map(([number, type, status, estimate, epic, labels, assignee]) => ({
  number,
  type,
  status,
  estimate,
  epic: epic === null ? null : EPICS[epic],
  labels: labels.split(' ').filter((label) => label !== '') as SampleLabel[],
  assignee,
  sprint: sprintOfItem(number),
}));
