import { LIMITS, READY_RULE_KINDS, type ReadyRuleKind } from '@ordo/domain';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsNumber, IsObject, IsOptional, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
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
