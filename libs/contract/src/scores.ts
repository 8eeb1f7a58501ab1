import { FRAMEWORKS, LIMITS, WEIGHTED, type ScoresChange } from '@ordo/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsObject,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText } from './rules';

/** Figures of one item. */
export class ItemScores {
  @IsUUID() id!: string;
  /** By framework, then by input: a figure, `{ low, likely, high }`, or null, which empties. What is not named stays. */
  @IsObject() scores!: ScoresChange;
}

/** `POST …/scores`: figures of many items, as one change. */
export class ScoreItems {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.itemsPerCommand)
  @ArrayUnique((item: ItemScores) => item?.id)
  @ValidateNested({ each: true })
  @Type(() => ItemScores)
  items!: ItemScores[];
}

/** Everything an item can be scored by. */
export const FRAMEWORK_IDS: readonly string[] = [...FRAMEWORKS.map(({ id }) => id), WEIGHTED];

/** `?framework=rice`; `weighted` is that of the product's own criteria. */
export class ScoresBy {
  @IsIn(FRAMEWORK_IDS) framework!: string;
}

/** What `GET …/scores` answers: all items, the highest score first and equals in their order; those without one come last. */
export interface ScoresAnswer {
  items: { id: string; score: number | null; missing: string[] }[];
}

/** `POST …/items/order`: these items share out, in this order, the places that they have together. */
export class OrderItems {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.itemsPerOrder) @ArrayUnique() @IsUUID(undefined, { each: true }) items!: string[];
}

/** Something a product scores by, in its own words. */
export class ScoreCriterionSent {
  @IsUUID() id!: string;
  @IsText() @Length(1, LIMITS.scoreCriterion) name!: string;
  /** Above 0; only its proportion to the others counts. */
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0.01) @Max(1000) weight!: number;
  /** The least and the most that an item may have of it, the first below the second. */
  @IsNumber({ maxDecimalPlaces: 4 }) @Min(-1e9) @Max(1e9) min!: number;
  @IsNumber({ maxDecimalPlaces: 4 }) @Min(-1e9) @Max(1e9) max!: number;
  /** Whether more of it is better. */
  @IsBoolean() raises!: boolean;
}

/** `PATCH …/score-criteria`: all of them, in order. */
export class EditScoreCriteria {
  @IsArray()
  @ArrayMaxSize(LIMITS.scoreCriteria)
  @ArrayUnique((criterion: ScoreCriterionSent) => criterion?.id)
  @ValidateNested({ each: true })
  @Type(() => ScoreCriterionSent)
  criteria!: ScoreCriterionSent[];
}
