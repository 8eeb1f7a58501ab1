import { LIMITS, READY_RULE_KINDS, type KnownPace, type QueueGap, type ReadyRuleKind, type ReadyWhy, type Refinement } from '@ordo/domain';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsNumber, IsObject, IsOptional, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IsText, OptionalNotNull } from './rules';

/** One rule of a Definition of Ready. `manual` needs a text and `estimate` may have a most; no other kind has either. */
export class ReadyRuleSent {
  @IsUUID() id!: string;
  @IsIn(READY_RULE_KINDS) kind!: ReadyRuleKind;
  @OptionalNotNull() @IsText() @Length(1, LIMITS.readyRule) text?: string;
  @OptionalNotNull() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0.5) @Max(1000) atMost?: number;
}

/** `PATCH …/ready-rules`: the whole Definition of Ready, in order. */
export class EditReadyRules {
  @IsArray()
  @ArrayMaxSize(LIMITS.readyRules)
  @ArrayUnique((rule: ReadyRuleSent) => rule?.id)
  @ValidateNested({ each: true })
  @Type(() => ReadyRuleSent)
  rules!: ReadyRuleSent[];
}

/** Points a sprint: 0 ≤ low ≤ likely ≤ high. */
export class PaceSent {
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(10_000) low!: number;
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(10_000) likely!: number;
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(10_000) high!: number;
}

/** `PATCH …/pace`. Null: nobody says any more. */
export class EditPace {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PaceSent) pace!: PaceSent | null;
}

/** What somebody says about one rule of one item. A waiver needs its reason; who and when is the server's to say. */
export class ReadyCheckSent {
  @IsUUID() ruleId!: string;
  @IsIn(['met', 'waived']) state!: 'met' | 'waived';
  @IsOptional() @IsText() @Length(1, LIMITS.waiver) reason?: string | null;
}

/** `GET …/refinement?sprints=&limit=`. */
export class RefinementOf {
  @OptionalNotNull() @Matches(/^([1-9]|1[0-2])$/, { message: 'sprints must be between 1 and 12' }) sprints?: string;
  @OptionalNotNull() @Matches(/^(100|[1-9]\d?)$/, { message: 'limit must be between 1 and 100' }) limit?: string;
}

/** What most needs refining within the next sprints, greatest need first. */
export interface RefinementAnswer {
  sprints: number;
  /** What the likelihoods are reckoned with; null while neither enough sprints were completed nor anybody stated one. */
  pace: KnownPace | null;
  items: RefinementNeed[];
  /** How many items are not ready in all, but for those so far down that nobody pulls them in these sprints. */
  count: number;
  /** Those. */
  further: number;
  /** What would have to be known for a need, and is not. */
  missing: QueueGap[];
  /** What an item without estimate is counted as, and how many are. */
  assumed: number | null;
  unestimated: number;
}

export interface RefinementNeed {
  id: string;
  key: string;
  refinement: Refinement;
  /** Null where the product has no Definition of Ready. */
  readiness: { settled: number; share: number; rules: { ruleId: string; state: 'met' | 'unmet' | 'waived'; why: ReadyWhy }[] } | null;
  likelihood: number | null;
  need: number | null;
}
