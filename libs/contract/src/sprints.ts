import { ESTIMATES, LIMITS, SPRINT_OUTCOMES, UNFINISHED_FATES, type Day, type Place, type SprintOutcome, type UnfinishedFate } from '@ordo/domain';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { IsDay, IsPlace, IsText, OptionalNotNull } from './rules';

/** What one person can give to a sprint. Null: not known, or as it was in the sprint before. */
export class PersonCapacitySent {
  @IsUUID() memberId!: string;
  @IsOptional() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(24) hoursPerDay!: number | null;
  /** The share of those hours that goes into the sprint. */
  @IsOptional() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0.01) @Max(1) focus!: number | null;
  @IsArray() @ArrayMaxSize(LIMITS.sprintDays) @ArrayUnique() @IsDay({ each: true }) daysOff!: Day[];
}

/** `POST …/sprints`. */
export class CreateSprint {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsText() @Length(1, LIMITS.sprintName) name!: string;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.sprintGoal) goal?: string;
  /** The Product Goal it works towards: an open one. */
  @IsOptional() @IsUUID() goalId?: string | null;
  @IsDay() startsOn!: Day;
  /** Its last day. */
  @IsDay() endsOn!: Day;
}

/** `PATCH …/sprints/:sprint`. Of one that is over only the outcome; of one that runs not its first day. */
export class EditSprint {
  @OptionalNotNull() @IsText() @Length(1, LIMITS.sprintName) name?: string;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.sprintGoal) goal?: string;
  /** An open one, or the one that it names already. Null: none. */
  @IsOptional() @IsUUID() goalId?: string | null;
  @OptionalNotNull() @IsDay() startsOn?: Day;
  @OptionalNotNull() @IsDay() endsOn?: Day;
  /** The whole list. Days off lie inside the sprint. */
  @OptionalNotNull()
  @IsArray()
  @ArrayMaxSize(LIMITS.peoplePerSprint)
  @ArrayUnique((person: PersonCapacitySent) => person?.memberId)
  @ValidateNested({ each: true })
  @Type(() => PersonCapacitySent)
  capacity?: PersonCapacitySent[];
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.criticalItems) @ArrayUnique() @IsUUID(undefined, { each: true }) criticalItemIds?: string[];
  /** Not before it has begun. */
  @IsOptional() @IsIn([...SPRINT_OUTCOMES, null]) outcome?: SprintOutcome | null;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.sprintNote) outcomeNote?: string;
}

/** `POST …/sprints/:sprint/plan`: these come into the sprint together, and with a place stand there in the order they have. */
export class PlanItems {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.itemsPerCommand) @ArrayUnique() @IsUUID(undefined, { each: true }) items!: string[];
  @OptionalNotNull() @IsPlace() place?: Place;
  /** Into a sprint that runs: why they come into a status that is full. */
  @OptionalNotNull() @IsText() @Length(1, LIMITS.override) override?: string;
}

/** The part of an item that is done when its sprint ends. It stays there as an item of its own, with the criteria that are met. */
export class DonePartSent {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsText() @Length(1, LIMITS.title) title!: string;
  /** Of what is done; null is not estimated. */
  @IsIn([...ESTIMATES, null]) estimate!: number | null;
  /** Of what is left, which keeps the key and all that was said. */
  @IsIn([...ESTIMATES, null]) rest!: number | null;
  /** Why it is done though not everything of the Definition of Done is met. */
  @OptionalNotNull() @IsText() @Length(1, LIMITS.override) doneOverride?: string;
}

/** One item that is not done, and goes another way than the others or is done in part. */
export class UnfinishedItem {
  @IsUUID() itemId!: string;
  @OptionalNotNull() @IsIn(UNFINISHED_FATES) unfinished?: UnfinishedFate;
  @OptionalNotNull() @IsObject() @ValidateNested() @Type(() => DonePartSent) done?: DonePartSent;
}

/** `POST …/sprints/:sprint/complete`. */
export class CompleteSprint {
  /** Where what is not done goes. */
  @IsIn(UNFINISHED_FATES) unfinished!: UnfinishedFate;
  /** What is said of single ones. */
  @OptionalNotNull()
  @IsArray()
  @ArrayMaxSize(LIMITS.itemsPerCommand)
  @ArrayUnique((item: UnfinishedItem) => item?.itemId)
  @ValidateNested({ each: true })
  @Type(() => UnfinishedItem)
  items?: UnfinishedItem[];
  /** With `next`: which planned sprint, unless it is the one that starts first. */
  @OptionalNotNull() @IsUUID() into?: string;
  /** With `backlog`: where they stand. Unless it is said, where they stand now. */
  @OptionalNotNull() @IsPlace() place?: Place;
  @OptionalNotNull() @IsIn(SPRINT_OUTCOMES) outcome?: SprintOutcome;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.sprintNote) outcomeNote?: string;
}
