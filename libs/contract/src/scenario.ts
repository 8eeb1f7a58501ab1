import { ESTIMATES, ITEM_TYPES, LIMITS, type ItemType, type Place } from '@ordo/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, IsUUID, Length, Matches, Min, ValidateNested } from 'class-validator';
import { IsPlace, IsText, OptionalNotNull } from './rules';

/** Items, new ones too, that come to stand together and in this order, beside one that stays where it is. */
export class PlacedItems {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.itemsPerCommand) @ArrayUnique() @IsUUID(undefined, { each: true }) items!: string[];
  @IsPlace() place!: Place;
}

export class EstimatedItem {
  @IsUUID() id!: string;
  @IsIn([...ESTIMATES, null]) estimate!: number | null;
}

/** An item that a scenario supposes; where it stands is said by `placed`. */
export class SupposedItem {
  @IsUUID() id!: string;
  @OptionalNotNull() @IsIn(ITEM_TYPES) type?: ItemType;
  @IsText() @Length(1, LIMITS.title) title!: string;
  @IsIn([...ESTIMATES, null]) estimate!: number | null;
}

/** An item as it was when the scenario was looked at. */
export class SeenItem {
  @IsUUID() id!: string;
  @IsInt() @Min(1) version!: number;
  @IsString() @Length(1, 100) @Matches(/^[0-9A-Za-z]+$/) rank!: string;
}

/**
 * `POST …/scenario`: what was supposed of order, scope and estimates, as one change, all or nothing. Where something that was seen is no longer so, it is
 * refused with `item-moved-elsewhere` or `stale-version` and with what changed.
 */
export class ApplyScenario {
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.itemsPerCommand) @ValidateNested({ each: true }) @Type(() => PlacedItems) placed?: PlacedItems[];
  @OptionalNotNull()
  @IsArray()
  @ArrayMaxSize(LIMITS.itemsPerCommand)
  @ArrayUnique((item: EstimatedItem) => item?.id)
  @ValidateNested({ each: true })
  @Type(() => EstimatedItem)
  estimates?: EstimatedItem[];
  @OptionalNotNull()
  @IsArray()
  @ArrayMaxSize(LIMITS.itemsPerCommand)
  @ArrayUnique((item: SupposedItem) => item?.id)
  @ValidateNested({ each: true })
  @Type(() => SupposedItem)
  added?: SupposedItem[];
  /** What stands below one of them goes up to the nearest item above that stays. */
  @OptionalNotNull() @IsArray() @ArrayMaxSize(LIMITS.itemsPerCommand) @ArrayUnique() @IsUUID(undefined, { each: true }) removed?: string[];
  @OptionalNotNull()
  @IsArray()
  @ArrayMaxSize(2 * LIMITS.itemsPerCommand)
  @ArrayUnique((item: SeenItem) => item?.id)
  @ValidateNested({ each: true })
  @Type(() => SeenItem)
  seen?: SeenItem[];
}
