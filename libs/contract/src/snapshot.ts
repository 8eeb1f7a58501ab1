import type {
  Cadence,
  Column,
  CommittedItem,
  Day,
  Density,
  DoneCheck,
  DoneOverride,
  DoneRule,
  GoalLink,
  Grouping,
  Hue,
  ItemType,
  KeptEvidence,
  KeptScores,
  LinkType,
  Pace,
  PastWork,
  PersonCapacity,
  ReadyCheck,
  ReadyRule,
  Refinement,
  Role,
  ScoreCriterion,
  ServiceLevel,
  SprintOutcome,
  SprintState,
  StatusCategory,
  Story,
  WipLimits,
  WipOverride,
  WorkCalendar,
} from '@ordo/domain';
import type { Statement, Retro, RetroCard, RetroVote, RetroAction } from './retro-things';
import type { KanoAnswered } from './kano-things';
import type { Activity, Step, Release } from './map-things';
import type { Vision, Segment, Goal, KeyResult, CheckIn } from './vision-things';

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
  /** What it scores by in its own words; their proportions count. A new product has none. */
  scoreCriteria: ScoreCriterion[];
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
  /** What its figures rest on, by the same names. */
  scoreEvidence: KeptEvidence;
  /** Why it stays at its place when the order is suggested by scores; null while it may move. */
  pin: string | null;
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
  /** The Product Goal it works towards; it may have been closed since. */
  goalId: string | null;
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
  /** Oldest first. */
  kanoAnswers: KanoAnswered[];
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
  /** Which scores it shows; null: WSJF. */
  framework: string | null;
  version: number;
}

/** `GET …/views`: the private ones of who asks, as they are at a revision. */
export interface PrivateViews {
  revision: number;
  views: SavedView[];
}
