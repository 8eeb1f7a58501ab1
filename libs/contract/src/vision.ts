import { GOAL_HUES, GOAL_SHAPES, GOAL_STATES, LIMITS, type Day, type GoalHue, type GoalShape, type GoalState, type VisionTexts } from '@ordo/domain';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { IsDay, IsText, OptionalNotNull } from './rules';

/** A line of the pitch: may be empty again. */
function IsPitchPart(): PropertyDecorator {
  return all(OptionalNotNull(), IsText({ blank: true }), MaxLength(LIMITS.visionPart));
}

/** A field of the board, an entry a line. */
function IsBoardPart(): PropertyDecorator {
  return all(OptionalNotNull(), IsText({ multiline: true }), MaxLength(LIMITS.visionPart));
}

/** A share of a whole, 0 to 1, in hundredths of a percent. */
function IsShare(): PropertyDecorator {
  return all(IsNumber({ maxDecimalPlaces: 4 }), Min(0), Max(1));
}

/** What is measured, in whatever unit. */
function IsMeasure(): PropertyDecorator {
  return all(IsNumber({ maxDecimalPlaces: 6 }), Min(-1e12), Max(1e12));
}

function all(...rules: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const rule of rules) rule(target, property);
  };
}

/** `PATCH …/vision`, with the version that was read: 0 while nobody has said anything. Each is a revision that stays readable. */
export class EditVision implements Partial<VisionTexts> {
  @IsPitchPart() forWhom?: string;
  @IsPitchPart() whoNeed?: string;
  @IsPitchPart() theProduct?: string;
  @IsPitchPart() isA?: string;
  @IsPitchPart() that?: string;
  @IsPitchPart() unlike?: string;
  @IsPitchPart() ourProduct?: string;
  @IsPitchPart() statement?: string;
  @IsBoardPart() targetGroup?: string;
  @IsBoardPart() needs?: string;
  @IsBoardPart() product?: string;
  @IsBoardPart() businessGoals?: string;
  /** Why it is said otherwise now; without it there is none. */
  @OptionalNotNull() @IsText({ blank: true }) @MaxLength(LIMITS.visionReason) reason?: string;
}

/** `GET …/vision/revisions`, the newest first. */
export interface VisionRevisions {
  revisions: VisionRevision[];
}

/** How the vision read after one change of it. */
export interface VisionRevision {
  /** 1, 2, 3 … as people name them. */
  number: number;
  /** Of the product. */
  revision: number;
  at: string;
  actorId: string;
  reason: string;
  texts: VisionTexts;
  /** The open goals with a weight, as they were then, in the order they came. */
  goals: VisionGoal[];
}

/** How a goal was called and weighed at a revision of the vision. */
export interface VisionGoal {
  goalId: string;
  name: string;
  /** 0 to 1. */
  weight: number;
}

/** `POST …/segments`. */
export class CreateSegment {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsText() @Length(1, LIMITS.segmentName) name!: string;
  @IsOptional() @IsInt() @Min(0) @Max(1e12) size?: number | null;
  @OptionalNotNull() @IsShare() weight?: number;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.segmentNeeds) needs?: string;
}

export class EditSegment {
  @OptionalNotNull() @IsText() @Length(1, LIMITS.segmentName) name?: string;
  @IsOptional() @IsInt() @Min(0) @Max(1e12) size?: number | null;
  @OptionalNotNull() @IsShare() weight?: number;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.segmentNeeds) needs?: string;
}

/** `POST …/goals`. Without a look it gets one that no open goal has. */
export class CreateGoal {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsText() @Length(1, LIMITS.goalName) name!: string;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.goalStatement) statement?: string;
  /** 0 unless it is said. */
  @OptionalNotNull() @IsShare() weight?: number;
  @OptionalNotNull() @IsIn(['planned', 'active']) state?: 'planned' | 'active';
  @IsOptional() @IsDay() horizon?: Day | null;
  @OptionalNotNull() @IsIn(GOAL_HUES) hue?: GoalHue;
  @OptionalNotNull() @IsIn(GOAL_SHAPES) shape?: GoalShape;
}

/** `PATCH …/goals/:goal`. */
export class EditGoal {
  @OptionalNotNull() @IsText() @Length(1, LIMITS.goalName) name?: string;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.goalStatement) statement?: string;
  @OptionalNotNull() @IsShare() weight?: number;
  @OptionalNotNull() @IsIn(GOAL_STATES) state?: GoalState;
  /** Needed for a goal that is abandoned; no open goal has one. */
  @OptionalNotNull() @IsText({ blank: true }) @MaxLength(LIMITS.goalReason) reason?: string;
  @IsOptional() @IsDay() horizon?: Day | null;
  @OptionalNotNull() @IsIn(GOAL_HUES) hue?: GoalHue;
  @OptionalNotNull() @IsIn(GOAL_SHAPES) shape?: GoalShape;
}

export class GoalWeightSent {
  @IsUUID() goalId!: string;
  @IsShare() weight!: number;
}

/** `POST …/goals/weigh`: several weights at once, one change. */
export class WeighGoals {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.openGoals)
  @ArrayUnique((sent: GoalWeightSent) => sent?.goalId)
  @ValidateNested({ each: true })
  @Type(() => GoalWeightSent)
  weights!: GoalWeightSent[];
}

/** `POST …/goals/:goal/key-results`. */
export class CreateKeyResult {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsText() @Length(1, LIMITS.keyResultName) name!: string;
  @OptionalNotNull() @IsText({ blank: true }) @MaxLength(LIMITS.unit) unit?: string;
  @IsMeasure() baseline!: number;
  @IsMeasure() target!: number;
  /** Today in the product's zone unless it is said. */
  @OptionalNotNull() @IsDay() baselineOn?: Day;
}

export class EditKeyResult {
  @OptionalNotNull() @IsText() @Length(1, LIMITS.keyResultName) name?: string;
  @OptionalNotNull() @IsText({ blank: true }) @MaxLength(LIMITS.unit) unit?: string;
  @OptionalNotNull() @IsMeasure() baseline?: number;
  @OptionalNotNull() @IsMeasure() target?: number;
  @OptionalNotNull() @IsDay() baselineOn?: Day;
}

/** `POST …/key-results/:keyResult/check-ins`. */
export class CreateCheckIn {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsMeasure() value!: number;
  /** Today in the product's zone unless it is said; never a day to come. */
  @OptionalNotNull() @IsDay() day?: Day;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.checkInNote) note?: string;
}

/** That an item serves a goal with this share of it. */
export class GoalLinkSent {
  @IsUUID() goalId!: string;
  @IsNumber({ maxDecimalPlaces: 4 }) @Min(0.0001) @Max(1) share!: number;
}

/** Goals that an item serves, each once. */
export function IsGoalLinks(): PropertyDecorator {
  return all(
    OptionalNotNull(),
    IsArray(),
    ArrayMaxSize(LIMITS.goalsPerItem),
    ArrayUnique((link: GoalLinkSent) => link?.goalId),
    ValidateNested({ each: true }),
    Type(() => GoalLinkSent),
  );
}

/** `?points=` of the alignment: how far down the order is looked. */
export class AlignmentOf {
  @OptionalNotNull() @Matches(/^[1-9]\d{0,5}$/, { message: 'points must be between 1 and 999999' }) points?: string;
}

/** How well the effort at the top of the order follows the weights of the open goals. */
export interface AlignmentAnswer {
  /** 0 to 1; null while no goal has a weight or nothing looked at is estimated. */
  alignment: number | null;
  /** By number: the weight as it was given, and the share of the effort. */
  goals: { goalId: string; weight: number; share: number }[];
  /** The share of effort that serves no open goal. */
  unaligned: number;
  /** The points looked at. */
  points: number;
  /** Items looked at, and those of them that count for nothing since nobody has estimated them. */
  items: number;
  unestimated: readonly string[];
}
