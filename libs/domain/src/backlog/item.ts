export const ITEM_TYPES = ['feature', 'improvement', 'task', 'bug', 'spike'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** The points a person may choose from. An import may bring others; they are kept as they are. */
export const ESTIMATES = [0.5, 1, 2, 3, 5, 8, 13, 20, 40, 100] as const;

export const STATUS_CATEGORIES = ['todo', 'doing', 'done'] as const;
export type StatusCategory = (typeof STATUS_CATEGORIES)[number];

/** The statuses a new product begins with, in board order. */
export const FIRST_STATUSES = [
  { id: 'todo', name: 'To do', category: 'todo' },
  { id: 'in-progress', name: 'In progress', category: 'doing' },
  { id: 'in-review', name: 'In review', category: 'doing' },
  { id: 'done', name: 'Done', category: 'done' },
] as const satisfies readonly { id: string; name: string; category: StatusCategory }[];

/** How two items can be linked. `blocks` has a direction: the first must come before the second. */
export const LINK_TYPES = ['blocks', 'relates', 'duplicates'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** What becomes of the children of deleted items: they go up to the nearest item above that stays, or are deleted too. */
export const CHILDREN_FATES = ['lift', 'delete'] as const;
export type ChildrenFate = (typeof CHILDREN_FATES)[number];

/** What a split makes of the original: the first of the parts, or what stands above them. */
export const ORIGINAL_FATES = ['part', 'parent'] as const;
export type OriginalFate = (typeof ORIGINAL_FATES)[number];

/** Colours of labels; the names of the interface's hues. */
export const HUES = ['rose', 'teal', 'violet', 'olive', 'sky', 'brown', 'slate'] as const;
export type Hue = (typeof HUES)[number];

/** Longest accepted texts, in UTF-16 code units. */
export const LIMITS = {
  title: 500,
  description: 100_000,
  label: 60,
  labelsPerItem: 30,
  criterion: 1000,
  criteriaPerItem: 50,
  storyPart: 500,
  webAddress: 2000,
  webLinkTitle: 200,
  webLinksPerItem: 30,
  blockedReason: 500,
  pinReason: 200,
  scoreCriteria: 12,
  scoreCriterion: 60,
  evidence: 500,
  kanoAnswersPerItem: 500,
  readyRules: 20,
  readyRule: 120,
  readyChecksPerItem: 200,
  waiver: 500,
  comment: 20_000,
  sprintName: 80,
  sprintGoal: 500,
  sprintNote: 2000,
  statement: 4000,
  statementsPerSprint: 200,
  retroCard: 500,
  retroColumn: 60,
  retroColumns: 6,
  cardsPerRetro: 200,
  organisation: 80,
  /** Both ends included: a year. */
  sprintDays: 366,
  /** Of one report of flow, both ends included: a century. */
  flowDays: 36_525,
  criticalItems: 200,
  peoplePerSprint: 500,
  doneRules: 20,
  doneRule: 120,
  doneChecksPerItem: 200,
  override: 500,
  holidays: 500,
  holidayName: 80,
  mapName: 80,
  activities: 50,
  steps: 200,
  releaseName: 80,
  releaseGoal: 500,
  releases: 200,
  visionPart: 2000,
  visionReason: 300,
  segments: 50,
  segmentName: 80,
  segmentNeeds: 1000,
  goalName: 80,
  goalStatement: 500,
  goalReason: 500,
  openGoals: 20,
  goals: 500,
  goalsPerItem: 20,
  keyResultsPerGoal: 20,
  keyResultName: 120,
  unit: 20,
  checkInsPerKeyResult: 500,
  checkInNote: 500,
  search: 200,
  viewName: 80,
  viewsPerPerson: 200,
  sharedViews: 200,
  productName: 80,
  personName: 80,
  itemsPerCommand: 1000,
  itemsPerOrder: 10_000,
  partsPerSplit: 20,
  linksPerSplit: 100,
  importRows: 50_000,
  importCharacters: 16_000_000,
} as const;

/** `CYC-142`: how people name an item. */
export function itemKey(productKey: string, number: number): string {
  return `${productKey}-${number}`;
}

/** Product keys: 2 to 10 capital letters and digits, beginning with a letter. */
export const PRODUCT_KEY = /^[A-Z][A-Z0-9]{1,9}$/;
