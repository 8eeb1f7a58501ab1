import { ITEM_FRAMEWORKS, LIMITS, type ScoresChange } from '@ordo/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';

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

/** `?framework=rice` */
export class ScoresBy {
  @IsIn(ITEM_FRAMEWORKS.map(({ id }) => id)) framework!: string;
}

/** What `GET …/scores` answers: all items, the highest score first and equals in their order; those without one come last. */
export interface ScoresAnswer {
  items: { id: string; score: number | null; missing: string[] }[];
}

/** `POST …/items/order`: these items share out, in this order, the places that they have together. */
export class OrderItems {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.itemsPerOrder) @ArrayUnique() @IsUUID(undefined, { each: true }) items!: string[];
}
