import type {
  Cadence,
  Column,
  CommittedItem,
  Day,
  Density,
  DoneCheck,
  DoneOverride,
  DoneRule,
  GoalHue,
  GoalLink,
  GoalShape,
  GoalState,
  Grouping,
  Hue,
  ItemType,
  KeptScores,
  LinkType,
  Pace,
  PastWork,
  PersonCapacity,
  ReadyCheck,
  ReadyRule,
  Refinement,
  ReleaseState,
  Role,
  ServiceLevel,
  SprintOutcome,
  SprintState,
  StatusCategory,
  Story,
  VisionTexts,
  WipLimits,
  WipOverride,
  WorkCalendar,
} from '@ordo/domain';

export interface Status {
  id: string;
  name: string;
  category: StatusCategory;
  /** How many items of the active sprint may stand in it. */
  wipLimit: number | null;
  /** More are refused, and not only marked. */
  isWipHard: boolean;
}

export interface Product {
  id: string;
  key: string;
  name: string;
  /** In board order. */
  statuses: Status[];
  /** The limits that `statuses` show, by status. */
  wipLimits: WipLimits;
  /** The Definition of Ready, in order; a new product has none. */
  readyRules: ReadyRule[];
  /** Points the team takes in a sprint, as the owner judges; null while nobody has said. */
  pace: Pace | null;
  /** When its people work, and where its days begin. */
  calendar: WorkCalendar;
  /** The rhythm of its sprints; null while nobody has said. */
  cadence: Cadence | null;
  /** The Definition of Done, in order; a new product has none. */
  doneRules: DoneRule[];
  /** Within how many days how much of the work is meant to be finished; null while nobody has said. */
  serviceLevel: ServiceLevel | null;
  /** The language of a sample product, which can be reset; null for a real one. */
  sample: 'en' | 'fr' | null;
  version: number;
  createdAt: string;
}

/** A backlog item without its long texts, which are fetched when it is opened. */
export interface BacklogItem {
  id: string;
  number: number;
  key: string;
  type: ItemType;
  title: string;
  status: string;
  /** How far people say its refinement is; the status shown while nobody builds it. */
  refinement: Refinement;
  /** Points; null is "not estimated", never 0. */
  estimate: number | null;
  /** Compared byte by byte. */
  rank: string;
  parentId: string | null;
  /** The item this one was split from; it may have been deleted since. */
  splitFromId: string | null;
  sprintId: string | null;
  /** Where it is on the story map; null is not on it. */
  stepId: string | null;
  releaseId: string | null;
  assigneeId: string | null;
  /** Ids of labels. */
  labels: string[];
  /** Which goals it serves, and with how much of it; what is left of the whole serves none. */
  goals: GoalLink[];
  /** Its parts, when it is told as one. */
  story: Story | null;
  /** What must hold for it to be accepted, in order. */
  criteria: Criterion[];
  /** Pages elsewhere that have to do with it, in order. */
  webLinks: WebLink[];
  /** Figures it is scored by: by framework, then by input. */
  scores: KeptScores;
  /** Why nobody can go on with it; null when nothing is in the way. */
  blockedReason: string | null;
  blockedSince: string | null;
  /** What people said about the rules of the Definition of Ready; what they say themselves is not here. */
  readyChecks: ReadyCheck[];
  /** Which rules of the Definition of Done somebody says are met. */
  doneChecks: DoneCheck[];
  /** Why it is done all the same; null where nothing was passed over. */
  doneOverride: DoneOverride | null;
  /** Why it stands in its status though that is full; null where nobody had to say. */
  wipOverride: WipOverride | null;
  /** What it was imported from: `jira-csv`. */
  source: string | null;
  /** The key it had there. */
  externalKey: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** `GET …/items/:item`; also what the log keeps of an item. */
export interface BacklogItemDetail extends BacklogItem {
  /** Markdown. */
  description: string;
  /** When it was worked on before it came here, as the file it was imported from tells; null where none does. */
  pastWork: PastWork | null;
}

/** One acceptance criterion. */
export interface Criterion {
  id: string;
  text: string;
  isMet: boolean;
  /** The same as an example. */
  scenario?: Scenario | null;
}

/** Given a state, when something happens, then this holds. What is not known yet is empty. */
export interface Scenario {
  given: string;
  when: string;
  then: string;
}

/** A page elsewhere, or a mailbox. Without a title its host is shown. */
export interface WebLink {
  id: string;
  url: string;
  title: string;
}

/** `blocks`: `fromId` must come before `toId`. The other types have no direction. */
export interface ItemLink {
  id: string;
  type: LinkType;
  fromId: string;
  toId: string;
  version: number;
}

/** What somebody said about an item. */
export interface Comment {
  id: string;
  itemId: string;
  authorId: string;
  /** Markdown. */
  body: string;
  version: number;
  createdAt: string;
  editedAt: string | null;
}

/** That somebody wants to hear of an item. `isOn: false` has said no: only a comment of theirs makes them watch it again. */
export interface Watch {
  id: string;
  itemId: string;
  memberId: string;
  isOn: boolean;
  version: number;
}

/** A time in which a set of items is to be built. Once it is completed or cancelled nothing of it changes but what its review says. */
export interface Sprint {
  id: string;
  /** In the order in which they were made. */
  number: number;
  name: string;
  /** Empty while nobody has said. */
  goal: string;
  /** Local days of the product's zone, both included. */
  startsOn: Day;
  endsOn: Day;
  state: SprintState;
  startedAt: string | null;
  /** Also of one that was cancelled. */
  completedAt: string | null;
  /** What people can give to it; who is not in it is unknown, or as in the sprint before. Absent for stakeholders. */
  capacity?: PersonCapacity[];
  /** Frozen at its start; null before. */
  commitment: CommittedItem[] | null;
  /** The Definition of Done as it was at the start; null before. */
  doneDefinition: DoneRule[] | null;
  /** The goal is not reached without these. */
  criticalItemIds: string[];
  outcome: SprintOutcome | null;
  outcomeNote: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What somebody said about a sprint in its review, in their own words. */
export interface Statement {
  id: string;
  sprintId: string;
  text: string;
  /** The person of the product who said it; null: whoever is named. */
  speakerId: string | null;
  /** Empty when it is a person of the product. */
  speakerName: string;
  speakerOrganisation: string;
  /** The item it is about; null: the sprint as a whole. */
  itemId: string | null;
  /** Who wrote it down. */
  authorId: string;
  version: number;
  createdAt: string;
  editedAt: string | null;
}

/** Where the team looks back at a sprint: cards in columns, hidden until they are revealed together. */
export interface Retro {
  id: string;
  sprintId: string;
  columns: RetroColumn[];
  /** Null: nobody reads the cards of others yet. */
  revealedAt: string | null;
  version: number;
  createdAt: string;
}

export interface RetroColumn {
  id: string;
  name: string;
}

export interface RetroCard {
  id: string;
  retroId: string;
  columnId: string;
  authorId: string;
  /** Empty until the reveal. */
  text: string;
  version: number;
  createdAt: string;
}

/** What is on a card before the reveal: only its author has it. The id is the card's. */
export interface PrivateCard {
  id: string;
  authorId: string;
  text: string;
  version: number;
}

/** How many of their votes somebody gives to a card. */
export interface RetroVote {
  id: string;
  cardId: string;
  memberId: string;
  amount: number;
  version: number;
}

/** That an item came out of a retrospective, of one of its cards or of a line of its own. */
export interface RetroAction {
  id: string;
  retroId: string;
  cardId: string | null;
  itemId: string;
  version: number;
}

/** `GET …/private-cards`: what who asks has written on cards that are not revealed, as it is at a revision. */
export interface PrivateCards {
  revision: number;
  cards: PrivateCard[];
}

/** What people do with the product, told broadly; its steps stand below it on the story map. */
export interface Activity {
  id: string;
  name: string;
  /** Compared byte by byte. */
  rank: string;
  version: number;
}

/** A column of the story map. */
export interface Step {
  id: string;
  activityId: string;
  name: string;
  /** Among the steps of its activity; compared byte by byte. */
  rank: string;
  version: number;
}

/** What goes out together: a slice of the story map. */
export interface Release {
  id: string;
  name: string;
  /** Empty while nobody has said. */
  goal: string;
  state: ReleaseState;
  /** A local day of the product's zone; null while nobody has said. */
  targetOn: Day | null;
  /** The order in which they go out; compared byte by byte. */
  rank: string;
  version: number;
}

/** What the product is for. There is one, or none while nobody has said anything. */
export interface Vision extends VisionTexts {
  /** That of the product. */
  id: string;
  /** Why it reads so now; empty where nobody said. */
  reason: string;
  version: number;
  updatedAt: string;
}

/** People who have something in common that matters to the product. */
export interface Segment {
  id: string;
  name: string;
  /** How many they are; null while nobody knows. */
  size: number | null;
  /** How much they count, 0 to 1. */
  weight: number;
  /** An entry a line. */
  needs: string;
  version: number;
  createdAt: string;
}

/** A Product Goal: a future state of the product. */
export interface Goal {
  id: string;
  /** In the order in which they were made. */
  number: number;
  name: string;
  /** In one sentence; may be empty. */
  statement: string;
  state: GoalState;
  /** Why it was fulfilled or abandoned; empty while it is open. */
  reason: string;
  /** 0 to 1; those of the open goals sum to at most 1. */
  weight: number;
  /** By which day it is to be reached. */
  horizon: Day | null;
  hue: GoalHue;
  shape: GoalShape;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** How one sees that a goal comes nearer. */
export interface KeyResult {
  id: string;
  goalId: string;
  /** In the order in which they were made. */
  number: number;
  /** What is measured. */
  name: string;
  unit: string;
  baseline: number;
  /** When the baseline was measured. */
  baselineOn: Day;
  /** Never the baseline. */
  target: number;
  /** Whether more is better. */
  direction: 'up' | 'down';
  version: number;
  createdAt: string;
}

/** What was measured of a key result on a day. Of two on one day the later one counts. */
export interface CheckIn {
  id: string;
  keyResultId: string;
  day: Day;
  value: number;
  note: string;
  authorId: string;
  version: number;
  createdAt: string;
}

export interface Label {
  id: string;
  name: string;
  hue: Hue;
  version: number;
}

/** A person of the product. `role: null` has left, and is kept so that history keeps its names. */
export interface Member {
  id: string;
  name: string;
  /** Absent for stakeholders. */
  email?: string;
  role: Role | null;
  version: number;
}

/** An open or used invitation; its token is known only to the browser that made it. */
export interface Invitation {
  id: string;
  role: Role;
  state: 'open' | 'accepted' | 'revoked';
  createdAt: string;
  expiresAt: string;
  version: number;
}

/** Everything a screen needs, at one revision; items in rank order. */
export interface Snapshot {
  revision: number;
  product: Product;
  items: BacklogItem[];
  labels: Label[];
  links: ItemLink[];
  watches: Watch[];
  /** How many comments each item has, by its id; items without any are absent. */
  commentCounts: Record<string, number>;
  members: Member[];
  /** By number. */
  sprints: Sprint[];
  /** In the order in which they were written down. */
  statements: Statement[];
  /** Retrospectives and what is in them. Not for stakeholders. */
  retros?: Retro[];
  retroCards?: RetroCard[];
  retroVotes?: RetroVote[];
  retroActions?: RetroAction[];
  /** In their order, as the steps of each and the releases are. */
  activities: Activity[];
  steps: Step[];
  releases: Release[];
  /** One, or none. */
  visions: Vision[];
  segments: Segment[];
  /** By number, closed ones too. */
  goals: Goal[];
  keyResults: KeyResult[];
  /** By day. */
  checkIns: CheckIn[];
  /** The shared ones. Not for stakeholders. */
  views?: SavedView[];
  /** Only for owners. */
  invitations?: Invitation[];
  /** Not for stakeholders. */
  imports?: Import[];
}

/** One import that was carried out. */
export interface Import {
  id: string;
  source: ImportSource;
  fileName: string | null;
  created: number;
  skipped: number;
  createdAt: string;
  version: number;
}

export const IMPORT_SOURCES = ['csv', 'jira-csv', 'stories'] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];

/** A way to look at the backlog that has a name. Shared by the product, or private to its author: that says the entity it is. */
export interface SavedView {
  id: string;
  name: string;
  /** Of the author, or of who shared it. */
  authorId: string;
  /** As in an address: `status:todo,doing -type:bug`. */
  filter: string;
  grouping: Grouping | null;
  /** `-estimate`; null: in the order. */
  sorting: string | null;
  /** Null: those that are shown at first. */
  columns: Column[] | null;
  /** Null: as its reader likes it. */
  density: Density | null;
  version: number;
}

/** `GET …/views`: the private ones of who asks, as they are at a revision. */
export interface PrivateViews {
  revision: number;
  views: SavedView[];
}
