import { CHILDREN_FATES, ESTIMATES, LIMITS, ORIGINAL_FATES, type ChildrenFate, type OriginalFate } from '@ordo/domain';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IsText, OptionalNotNull } from './rules';

export class DeleteItems {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.itemsPerCommand) @ArrayUnique() @IsUUID(undefined, { each: true }) items!: string[];
  /** `lift` unless it is said. */
  @OptionalNotNull() @IsIn(CHILDREN_FATES) children?: ChildrenFate;
}

/** `?children=` of `DELETE …/items/:item`: in the query, because proxies drop the body of a DELETE. */
export class ChildrenOfDeleted {
  @OptionalNotNull() @IsIn(CHILDREN_FATES) children?: ChildrenFate;
}

/** `POST …/items/:item/clone`. What its content says, not what has happened to it: no status, block, comments or children. */
export class CloneItem {
  /** Of the copy. */
  @OptionalNotNull() @IsUUID() id?: string;
}

/** One of the items that a split makes; with `original: part`, the first one is the original itself. */
export class SplitPart {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsText() @Length(1, LIMITS.title) title!: string;
  /** Null, or left out: to be estimated anew. Nothing is shared out from the original's points. */
  @IsOptional() @IsIn([...ESTIMATES, null]) estimate?: number | null;
  /** Ids of criteria of the original that go to this part. Those that no part names stay where they are. */
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.criteriaPerItem) @ArrayUnique() @IsUUID(undefined, { each: true }) criteria?: string[];
}

/** `POST …/items/:item/split`. The new items stand directly after the original for who may order, at the bottom for who may not. */
export class SplitItem {
  /** `part`: the first part is the original, which keeps its key and comments. `parent`: all parts are new and stand below it. */
  @IsIn(ORIGINAL_FATES) original!: OriginalFate;
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(LIMITS.partsPerSplit)
  @ValidateNested({ each: true })
  @Type(() => SplitPart)
  parts!: SplitPart[];
  /** The new items begin with the original's description, its story and its web links. */
  @OptionalNotNull() @IsBoolean() copyDescription?: boolean;
  /** Ids of links of the original that the new items get too. */
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.linksPerSplit) @ArrayUnique() @IsUUID(undefined, { each: true }) copyLinks?: string[];
}

/** `POST …/labels/:label/merge`: every item that carries the label carries `into` instead, and the label is gone. */
export class MergeLabel {
  @IsUUID() into!: string;
}
