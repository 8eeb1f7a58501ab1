import type {
  ApplyScenario,
  CompleteSprint,
  CreateCheckIn,
  CreateGoal,
  CreateItem,
  CreateKeyResult,
  CreateRelease,
  CreateSegment,
  CreateSprint,
  CreateStep,
  EditCalendar,
  EditGoal,
  EditItem,
  EditItems,
  EditKanoAnswer,
  EditKeyResult,
  EditLabel,
  EditRelease,
  EditSegment,
  EditSprint,
  EditStatement,
  EditView,
  EditVision,
  GoalWeightSent,
  KanoAnswered,
  MoveItems,
  MoveStep,
  OrderItems,
  PlanItems,
  ProblemAnswer,
  Retro,
  RetroCard,
  SavedView,
  ScoreItems,
  Statement,
  WipLimitSent,
  SplitItem,
  SplitPart,
} from '@ordo/contract';
import type {
  Cadence,
  ChildrenFate,
  Day,
  DoneRule,
  Hue,
  LinkType,
  Pace,
  Place,
  Properties,
  ReadyCheck,
  ReadyRule,
  Role,
  ScoreCriterion,
  ServiceLevel,
} from '@ordo/domain';

/** What the values were that an edit replaces, and of which version: decides whether a stale version matters. */
export interface Basis {
  base: Properties;
  version: number;
}

/** A command as the person meant it: it can be kept, sent, and applied to whatever the product is by then. */
export type Intent =
  | ({ kind: 'item.move' } & MoveItems)
  | { kind: 'item.create'; draft: CreateItem & { id: string } }
  | { kind: 'item.add'; drafts: (Pick<CreateItem, 'type' | 'title'> & { id: string })[]; place?: Place }
  | ({ kind: 'item.edit'; id: string; set: EditItem } & Basis)
  | ({ kind: 'item.check'; id: string; checks: ReadyCheck[] } & Basis)
  | ({ kind: 'item.edit-many' } & EditItems)
  | ({ kind: 'item.score' } & ScoreItems)
  | { kind: 'kano-answer.create'; answer: Omit<KanoAnswered, 'version' | 'createdAt' | 'editedAt'> }
  | ({ kind: 'kano-answer.edit'; id: string; set: EditKanoAnswer } & Basis)
  | ({ kind: 'kano-answer.delete'; id: string } & Basis)
  | ({ kind: 'item.order' } & OrderItems)
  /** `basis`: what the items were that it touches. */
  | { kind: 'scenario.apply'; scenario: Omit<ApplyScenario, 'seen'>; basis: ({ id: string } & Basis)[] }
  /** Without a fate, children are lifted. */
  | { kind: 'item.delete'; items: string[]; children?: ChildrenFate }
  /** `place`: where what is made will stand, by the role of who makes it. */
  | { kind: 'item.split'; id: string; split: NamedSplit; place: Place }
  | { kind: 'item.clone'; id: string; copyId: string; place: Place }
  | { kind: 'link.create'; link: { id: string; type: LinkType; fromId: string; toId: string } }
  | { kind: 'link.delete'; id: string; itemId: string }
  | { kind: 'comment.create'; comment: { id: string; itemId: string; authorId: string; body: string } }
  | ({ kind: 'comment.edit'; id: string; itemId: string; body: string } & Basis)
  | ({ kind: 'comment.delete'; id: string; itemId: string } & Basis)
  | { kind: 'item.watch'; items: string[]; isOn: boolean; memberId: string }
  | { kind: 'label.create'; label: { id: string; name: string; hue?: Hue } }
  | ({ kind: 'label.edit'; id: string; set: EditLabel } & Basis)
  | ({ kind: 'label.delete'; id: string } & Basis)
  | { kind: 'label.merge'; id: string; into: string }
  | ({ kind: 'product.rename'; id: string; name: string } & Basis)
  | ({ kind: 'product.edit-ready-rules'; id: string; rules: ReadyRule[] } & Basis)
  | ({ kind: 'product.edit-pace'; id: string; pace: Pace | null } & Basis)
  | ({ kind: 'product.edit-calendar'; id: string; calendar: EditCalendar } & Basis)
  | ({ kind: 'product.edit-cadence'; id: string; cadence: Cadence | null } & Basis)
  | ({ kind: 'product.edit-service-level'; id: string; serviceLevel: ServiceLevel | null } & Basis)
  | ({ kind: 'product.edit-score-criteria'; id: string; criteria: ScoreCriterion[] } & Basis)
  | ({ kind: 'product.edit-done-rules'; id: string; rules: DoneRule[] } & Basis)
  | ({ kind: 'product.edit-wip-limits'; id: string; limits: WipLimitSent[] } & Basis)
  | { kind: 'product.reset' }
  | ({ kind: 'member.change'; id: string; role: Role } & Basis)
  | ({ kind: 'member.remove'; id: string } & Basis)
  | { kind: 'invitation.create'; id: string; role: Role; tokenHash: string }
  | ({ kind: 'invitation.revoke'; id: string } & Basis)
  | { kind: 'view.save'; view: Omit<SavedView, 'version'>; isShared: boolean }
  /** `isShared`: as it is until then. */
  | ({ kind: 'view.edit'; id: string; isShared: boolean; set: EditView } & Basis)
  | ({ kind: 'view.delete'; id: string; isShared: boolean } & Basis)
  | { kind: 'sprint.create'; sprint: CreateSprint & { id: string } }
  | ({ kind: 'sprint.edit'; id: string; set: EditSprint } & Basis)
  | ({ kind: 'sprint.plan'; id: string } & PlanItems)
  | { kind: 'sprint.start'; id: string }
  | ({ kind: 'sprint.complete'; id: string } & CompleteSprint)
  | { kind: 'sprint.cancel'; id: string }
  | { kind: 'statement.create'; statement: Omit<Statement, 'version' | 'createdAt' | 'editedAt'> }
  | ({ kind: 'statement.edit'; id: string; sprintId: string; set: EditStatement } & Basis)
  | ({ kind: 'statement.delete'; id: string; sprintId: string } & Basis)
  | { kind: 'retro.create'; retro: Pick<Retro, 'id' | 'sprintId' | 'columns'> }
  | { kind: 'retro.reveal'; sprintId: string; retroId: string }
  | { kind: 'card.create'; sprintId: string; card: Pick<RetroCard, 'id' | 'retroId' | 'columnId' | 'authorId' | 'text'> }
  /** `isHidden`: as it was when it was written. */
  | ({ kind: 'card.edit'; id: string; sprintId: string; isHidden: boolean; text: string } & Basis)
  | { kind: 'card.move'; id: string; sprintId: string; columnId: string }
  | ({ kind: 'card.delete'; id: string; sprintId: string } & Basis)
  | { kind: 'card.vote'; id: string; sprintId: string; memberId: string; amount: number }
  | { kind: 'activity.create'; activities: { id: string; name: string }[]; place?: Place }
  | ({ kind: 'activity.edit'; id: string; name: string } & Basis)
  | { kind: 'activity.move'; id: string; place: Place }
  | ({ kind: 'activity.delete'; id: string } & Basis)
  | { kind: 'step.create'; step: CreateStep & { id: string } }
  | ({ kind: 'step.edit'; id: string; name: string } & Basis)
  | ({ kind: 'step.move'; id: string } & MoveStep)
  | ({ kind: 'step.delete'; id: string } & Basis)
  | { kind: 'release.create'; release: CreateRelease & { id: string } }
  | ({ kind: 'release.edit'; id: string; set: EditRelease } & Basis)
  | { kind: 'release.move'; id: string; place: Place }
  | ({ kind: 'release.delete'; id: string } & Basis)
  | ({ kind: 'vision.edit'; id: string; set: EditVision } & Basis)
  | { kind: 'segment.create'; segment: CreateSegment & { id: string } }
  | ({ kind: 'segment.edit'; id: string; set: EditSegment } & Basis)
  | ({ kind: 'segment.delete'; id: string } & Basis)
  | { kind: 'goal.create'; goal: CreateGoal & { id: string } }
  | ({ kind: 'goal.edit'; id: string; set: EditGoal } & Basis)
  | { kind: 'goal.weigh'; weights: GoalWeightSent[] }
  | { kind: 'goal.activate'; id: string }
  | { kind: 'key-result.create'; goalId: string; keyResult: NewKeyResult }
  | ({ kind: 'key-result.edit'; id: string; set: EditKeyResult } & Basis)
  | ({ kind: 'key-result.delete'; id: string } & Basis)
  | { kind: 'check-in.create'; keyResultId: string; authorId: string; checkIn: NewCheckIn }
  | ({ kind: 'check-in.delete'; id: string } & Basis)
  | { kind: 'undo'; target: UndoTarget };

/** With what the server would choose, so that it shows at once. */
export type NewKeyResult = CreateKeyResult & { id: string; baselineOn: Day };
export type NewCheckIn = CreateCheckIn & { id: string; day: Day };

/** A split whose parts have their ids already; the first is the original's own where the original is a part. */
export type NamedSplit = Omit<SplitItem, 'parts'> & { parts: (SplitPart & { id: string })[] };

/** A change to take back: known by its revision or, while it waits itself, by its request. */
export interface UndoTarget {
  requestId: string | null;
  revision: number | null;
}

export type IntentKind = Intent['kind'];
export type IntentOf<Kind extends IntentKind> = Extract<Intent, { kind: Kind }>;

/** A change of ours that the server has not confirmed. Kept in the browser until it has. */
export interface WaitingChange {
  /** UUIDv7, so that waiting changes sort in the order in which they were made. */
  requestId: string;
  product: string;
  /** The tab that sends it. */
  owner: string;
  intent: Intent;
  /** It was made while the server could not be reached, or in an earlier page. */
  hasWaited: boolean;
  /** Why it was refused after having waited; kept until the person has read it. */
  refusal?: ProblemAnswer;
}
