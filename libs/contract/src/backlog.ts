import {
  ESTIMATES,
  HUES,
  ITEM_TYPES,
  LIMITS,
  LINK_TYPES,
  REFINEMENTS,
  type Hue,
  type ItemType,
  type LinkType,
  type Place,
  type Refinement,
  type EvidenceChange,
  type ScoresChange,
} from '@ordo/domain';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { ReadyCheckSent } from './refinement';
import { RetroOrigin } from './retro';
import { DoneCheckSent } from './sprint-settings';
import { IsGoalLinks, type GoalLinkSent } from './vision';
import { IsFilter, IsPlace, IsSorting, IsText, IsWebAddress, IsZone, OptionalNotNull } from './rules';
import type { BacklogItem } from './snapshot';

/** What a step on the board finds met, said along with it. */
export class MetSent {
  /** Rules of the Definition of Done, of each of the items. */
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.doneRules) @ArrayUnique() @IsUUID(undefined, { each: true }) rules?: string[];
  /** Criteria of the items. */
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.criteriaPerItem) @ArrayUnique() @IsUUID(undefined, { each: true }) criteria?: string[];
}

/** One new item. Without a place it goes to the bottom; only who may order can say another. */
export class CreateItem {
  /** Client-made UUIDv7; a retried create is the same create. */
  @OptionalNotNull() @IsUUID() id?: string;
  @OptionalNotNull() @IsIn(ITEM_TYPES) type?: ItemType;
  @IsText() @Length(1, LIMITS.title) title!: string;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.description) description?: string;
  @OptionalNotNull() @IsString() @Length(1, 60) status?: string;
  @OptionalNotNull() @IsIn(REFINEMENTS) refinement?: Refinement;
  @IsOptional() @IsIn([...ESTIMATES, null]) estimate?: number | null;
  @IsOptional() @IsUUID() parentId?: string | null;
  @IsOptional() @IsUUID() assigneeId?: string | null;
  @IsOptional() @IsUUID() stepId?: string | null;
  @IsOptional() @IsUUID() releaseId?: string | null;
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.labelsPerItem) @ArrayUnique() @IsUUID(undefined, { each: true }) labels?: string[];
  @IsGoalLinks() goals?: GoalLinkSent[];
  @OptionalNotNull() @IsPlace() place?: Place;
  /** The retrospective that it is an action of. */
  @OptionalNotNull() @ValidateNested() @Type(() => RetroOrigin) retro?: RetroOrigin;
  /** A sprint that is not over, which it is planned into: needs the right to plan. In one that runs its status asks for what a step there asks for. */
  @OptionalNotNull() @IsUUID() sprintId?: string;
  /** Items of that sprint that go back to the backlog for it. */
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.itemsPerCommand) @ArrayUnique() @IsUUID(undefined, { each: true }) leaving?: string[];
  @OptionalNotNull() @IsObject() @ValidateNested() @Type(() => MetSent) met?: MetSent;
  /** Why it comes into a status that is full. */
  @OptionalNotNull() @IsText() @Length(1, LIMITS.override) override?: string;
  /** Why it is done though not everything is met that should be. */
  @OptionalNotNull() @IsText() @Length(1, LIMITS.override) doneOverride?: string;
}

/** Several new items, one change: pasted lines. They land together, in their order. */
export class CreateItems {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.itemsPerCommand) @ValidateNested({ each: true }) @Type(() => NewItem) items!: NewItem[];
  @OptionalNotNull() @IsPlace() place?: Place;
}

export class NewItem {
  @OptionalNotNull() @IsUUID() id?: string;
  @OptionalNotNull() @IsIn(ITEM_TYPES) type?: ItemType;
  @IsText() @Length(1, LIMITS.title) title!: string;
}

/** Who wants what, and what for. */
export class StorySent {
  @IsText() @Length(1, LIMITS.storyPart) asA!: string;
  @IsText() @Length(1, LIMITS.storyPart) iWant!: string;
  @IsText({ blank: true }) @MaxLength(LIMITS.storyPart) soThat!: string;
}

/** A criterion told as an example; what is not known yet is empty. */
export class ScenarioSent {
  @IsText({ blank: true }) @MaxLength(LIMITS.criterion) given!: string;
  @IsText({ blank: true }) @MaxLength(LIMITS.criterion) when!: string;
  @IsText({ blank: true }) @MaxLength(LIMITS.criterion) then!: string;
}

/** A page elsewhere that has to do with an item. */
export class WebLinkSent {
  @IsUUID() id!: string;
  @IsString() @Length(1, LIMITS.webAddress) @IsWebAddress() url!: string;
  /** Empty: its host is shown. */
  @IsText({ blank: true }) @MaxLength(LIMITS.webLinkTitle) title!: string;
}

/** One acceptance criterion, as it is sent. */
export class CriterionSent {
  @IsUUID() id!: string;
  @IsText() @Length(1, LIMITS.criterion) text!: string;
  @IsBoolean() isMet!: boolean;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ScenarioSent) scenario?: ScenarioSent | null;
}

/** What may be changed of an item, one or many at once. Absent is untouched; null empties. */
export class EditItem {
  /** The whole list, in order. */
  @OptionalNotNull()
  @IsArray()
  @ArrayMaxSize(LIMITS.criteriaPerItem)
  @ArrayUnique((criterion: CriterionSent) => criterion?.id)
  @ValidateNested({ each: true })
  @Type(() => CriterionSent)
  criteria?: CriterionSent[];
  /** Null: it is told without parts. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => StorySent) story?: StorySent | null;
  /** The whole list, in order. */
  @OptionalNotNull()
  @IsArray()
  @ArrayMaxSize(LIMITS.webLinksPerItem)
  @ArrayUnique((link: WebLinkSent) => link?.id)
  @ValidateNested({ each: true })
  @Type(() => WebLinkSent)
  webLinks?: WebLinkSent[];
  /** Null unblocks. Since when is the server's to say. */
  @IsOptional() @IsText() @Length(1, LIMITS.blockedReason) blockedReason?: string | null;
  /** Why it stays at its place in an order by score; null lets it go. For who orders the backlog. */
  @IsOptional() @IsText() @Length(1, LIMITS.pinReason) pin?: string | null;
  /** By framework, then by input: a figure, `{ low, likely, high }`, or null, which empties. What is not named stays. */
  @OptionalNotNull() @IsObject() scores?: ScoresChange;
  /** By framework, then by input: `{ text, url }`, of which one may be empty, or null, which takes it away. What is not named stays. */
  @OptionalNotNull() @IsObject() scoreEvidence?: EvidenceChange;
  @OptionalNotNull() @IsIn(REFINEMENTS) refinement?: Refinement;
  /** The whole list; one for each rule at most. */
  @OptionalNotNull()
  @IsArray()
  @ArrayMaxSize(LIMITS.readyChecksPerItem)
  @ArrayUnique((check: ReadyCheckSent) => check?.ruleId)
  @ValidateNested({ each: true })
  @Type(() => ReadyCheckSent)
  readyChecks?: ReadyCheckSent[];
  /** The whole list; one for each rule at most. */
  @OptionalNotNull()
  @IsArray()
  @ArrayMaxSize(LIMITS.doneChecksPerItem)
  @ArrayUnique((check: DoneCheckSent) => check?.ruleId)
  @ValidateNested({ each: true })
  @Type(() => DoneCheckSent)
  doneChecks?: DoneCheckSent[];
  /** The whole list. The shares sum to at most 1. */
  @IsGoalLinks() goals?: GoalLinkSent[];
  /** Why it comes into a status that is full. */
  @OptionalNotNull() @IsText() @Length(1, LIMITS.override) override?: string;
  /** Why it is done though not everything is met that should be. */
  @OptionalNotNull() @IsText() @Length(1, LIMITS.override) doneOverride?: string;
  @OptionalNotNull() @IsIn(ITEM_TYPES) type?: ItemType;
  @OptionalNotNull() @IsText() @Length(1, LIMITS.title) title?: string;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.description) description?: string;
  @OptionalNotNull() @IsString() @Length(1, 60) status?: string;
  @IsOptional() @IsIn([...ESTIMATES, null]) estimate?: number | null;
  @IsOptional() @IsUUID() parentId?: string | null;
  @IsOptional() @IsUUID() assigneeId?: string | null;
  @IsOptional() @IsUUID() stepId?: string | null;
  @IsOptional() @IsUUID() releaseId?: string | null;
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.labelsPerItem) @ArrayUnique() @IsUUID(undefined, { each: true }) labels?: string[];
}

/** What can be set on many items at once; labels and goals are added and removed rather than replaced. */
export class EditManySet {
  /** Why they stay at their places in an order by score; null lets them go. For who orders the backlog. */
  @IsOptional() @IsText() @Length(1, LIMITS.pinReason) pin?: string | null;
  @OptionalNotNull() @IsIn(ITEM_TYPES) type?: ItemType;
  @OptionalNotNull() @IsIn(REFINEMENTS) refinement?: Refinement;
  @OptionalNotNull() @IsString() @Length(1, 60) status?: string;
  @IsOptional() @IsIn([...ESTIMATES, null]) estimate?: number | null;
  @IsOptional() @IsUUID() parentId?: string | null;
  @IsOptional() @IsUUID() assigneeId?: string | null;
  @IsOptional() @IsUUID() stepId?: string | null;
  @IsOptional() @IsUUID() releaseId?: string | null;
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.labelsPerItem) @ArrayUnique() @IsUUID(undefined, { each: true }) labels?: string[];
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.labelsPerItem) @ArrayUnique() @IsUUID(undefined, { each: true }) addLabels?: string[];
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.labelsPerItem) @ArrayUnique() @IsUUID(undefined, { each: true }) removeLabels?: string[];
  @IsGoalLinks() goals?: GoalLinkSent[];
  /** Takes the place of the goal that each serves most, with its share, or the whole where there was none; null takes all goals off. */
  @IsOptional() @IsUUID() goal?: string | null;
  /** A goal that is linked already takes the new share. */
  @IsGoalLinks() addGoals?: GoalLinkSent[];
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.goalsPerItem) @ArrayUnique() @IsUUID(undefined, { each: true }) removeGoals?: string[];
}

export class EditItems {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.itemsPerCommand) @ArrayUnique() @IsUUID(undefined, { each: true }) items!: string[];
  @IsObject() @ValidateNested() @Type(() => EditManySet) set!: EditManySet;
  @OptionalNotNull() @IsObject() @ValidateNested() @Type(() => MetSent) met?: MetSent;
  /** Why they come into a status that is full. */
  @OptionalNotNull() @IsText() @Length(1, LIMITS.override) override?: string;
  /** Why they are done though not everything is met that should be. */
  @OptionalNotNull() @IsText() @Length(1, LIMITS.override) doneOverride?: string;
}

/** What the client believed of the items it moves; if it is no longer so the answer is 409 with where they are. */
export class ExpectedPlace {
  @IsOptional() @IsUUID() sprintId?: string | null;
  @OptionalNotNull() @IsString() @Length(1, 60) status?: string;
}

/** What moved items are given along with their place: the group they are put into. */
export class MoveSet {
  @OptionalNotNull() @IsIn(ITEM_TYPES) type?: ItemType;
  @OptionalNotNull() @IsIn(REFINEMENTS) refinement?: Refinement;
  @OptionalNotNull() @IsString() @Length(1, 60) status?: string;
  @IsOptional() @IsUUID() parentId?: string | null;
  @IsOptional() @IsUUID() assigneeId?: string | null;
  @IsOptional() @IsUUID() stepId?: string | null;
  @IsOptional() @IsUUID() releaseId?: string | null;
  /** Takes the place of the first label of each; null takes all labels off. */
  @IsOptional() @IsUUID() label?: string | null;
  /** Takes the place of the goal that each serves most, with its share; null takes all goals off. */
  @IsOptional() @IsUUID() goal?: string | null;
}

/** Moves items together, keeping their relative order: in the backlog, into a sprint or out of it, on the board. At least one of the three is said. */
export class MoveItems {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.itemsPerCommand) @ArrayUnique() @IsUUID(undefined, { each: true }) items!: string[];
  @OptionalNotNull() @IsPlace() place?: Place;
  /** Null: back to the backlog. */
  @IsOptional() @IsUUID() sprintId?: string | null;
  @OptionalNotNull() @IsString() @Length(1, 60) status?: string;
  /** Needs the right to edit, too. */
  @OptionalNotNull() @IsObject() @ValidateNested() @Type(() => MoveSet) set?: MoveSet;
  /** Needs the right to edit, too. */
  @OptionalNotNull() @IsObject() @ValidateNested() @Type(() => MetSent) met?: MetSent;
  @OptionalNotNull() @IsObject() @ValidateNested() @Type(() => ExpectedPlace) expected?: ExpectedPlace;
  /** Why it comes into a status that is full. */
  @OptionalNotNull() @IsText() @Length(1, LIMITS.override) override?: string;
  /** Why it is done though not everything is met that should be. */
  @OptionalNotNull() @IsText() @Length(1, LIMITS.override) doneOverride?: string;
}

/** `POST …/items/:item/links`. */
export class LinkItems {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsIn(LINK_TYPES) type!: LinkType;
  @IsUUID() to!: string;
}

/** `POST …/items/watch`: for oneself. */
export class WatchItems {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.itemsPerCommand) @ArrayUnique() @IsUUID(undefined, { each: true }) items!: string[];
  @IsBoolean() isOn!: boolean;
}

/** `POST …/items/:item/comments`. */
export class WriteComment {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsText({ multiline: true }) @Length(1, LIMITS.comment) @Matches(/\S/, { message: 'body must not be blank' }) body!: string;
}

export class EditComment {
  @IsText({ multiline: true }) @Length(1, LIMITS.comment) @Matches(/\S/, { message: 'body must not be blank' }) body!: string;
}

export class CreateLabel {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsText() @Length(1, LIMITS.label) name!: string;
  @OptionalNotNull() @IsIn(HUES) hue?: Hue;
}

export class EditLabel {
  @OptionalNotNull() @IsText() @Length(1, LIMITS.label) name?: string;
  @OptionalNotNull() @IsIn(HUES) hue?: Hue;
}

/** `?after=` of the changes page. */
export class ChangesAfter {
  @IsNotEmpty() @Type(() => Number) @IsInt() @Min(0) after!: number;
}

/** `?limit=&cursor=` of lists that are not in the snapshot. */
export class PageOf {
  @OptionalNotNull() @Matches(/^(100|[1-9]\d?)$/, { message: 'limit must be between 1 and 100' }) limit?: string;
  @OptionalNotNull() @Matches(/^\d{1,15}$/, { message: 'cursor is not one that was given out' }) cursor?: string;
}

/** `GET …/items`: a page of the items that a filter lets through, in their order or sorted. */
export class FindItems {
  /** `status:todo,doing -type:bug (estimate>5 or estimate:none)`; absent: all items. */
  @OptionalNotNull() @IsFilter() filter?: string;
  /** `estimate`, `-updated`; absent: the order. */
  @OptionalNotNull() @IsSorting() sort?: string;
  /** Where `today` is asked for; absent: UTC. */
  @OptionalNotNull() @IsZone() zone?: string;
  @OptionalNotNull() @Matches(/^(100|[1-9]\d?)$/, { message: 'limit must be between 1 and 100' }) limit?: string;
  @OptionalNotNull() @Matches(/^[A-Za-z0-9_-]{1,4000}$/, { message: 'cursor is not one that was given out' }) cursor?: string;
}

/** What `GET …/items` answers; `cursor` asks for the next page, null after the last one. */
export interface ItemPage {
  items: BacklogItem[];
  cursor: string | null;
}
