import { LIMITS, VOTES_PER_PERSON } from '@ordo/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsOptional, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
import { IsText, OptionalNotNull } from './rules';

export class RetroColumnSent {
  @IsUUID() id!: string;
  @IsText() @Length(1, LIMITS.retroColumn) name!: string;
}

/** `POST …/sprints/:sprint/retro`: in the columns that are named. A sprint has one. */
export class OpenRetro {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.retroColumns)
  @ArrayUnique((column: RetroColumnSent) => column?.id)
  @ValidateNested({ each: true })
  @Type(() => RetroColumnSent)
  columns!: RetroColumnSent[];
}

/** `POST …/retro/cards`. */
export class WriteCard {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsUUID() columnId!: string;
  @IsText() @Length(1, LIMITS.retroCard) text!: string;
}

/** `PATCH …/retro/cards/:card`, with the version of the card, or before the reveal of what is private of it. */
export class EditCard {
  @IsText() @Length(1, LIMITS.retroCard) text!: string;
}

/** `POST …/retro/cards/:card/move`. */
export class MoveCard {
  @IsUUID() columnId!: string;
}

/** `POST …/retro/cards/:card/vote`: so many of one's votes go to it; 0 takes them back. */
export class VoteForCard {
  @IsInt() @Min(0) @Max(VOTES_PER_PERSON) amount!: number;
}

/** With a new item: that it is an action of a retrospective, and of which card. */
export class RetroOrigin {
  @IsUUID() retroId!: string;
  @IsOptional() @IsUUID() cardId?: string | null;
}
