import { KANO_ANSWERS, LIMITS, type KanoAnswer } from '@ordo/domain';
import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { IsText, OptionalNotNull } from './rules';

/** `POST …/items/:item/kano-answers`. Who answered is a person of the product, or has a name; each of them answers once about an item. */
export class CreateKanoAnswer {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsOptional() @IsUUID() respondentId?: string | null;
  @OptionalNotNull() @IsText({ blank: true }) @MaxLength(LIMITS.personName) respondentName?: string;
  /** About having it. */
  @IsIn(KANO_ANSWERS) functional!: KanoAnswer;
  /** About not having it. */
  @IsIn(KANO_ANSWERS) dysfunctional!: KanoAnswer;
}

/** `PATCH …/kano-answers/:answer`. What is absent stays. */
export class EditKanoAnswer {
  @IsOptional() @IsUUID() respondentId?: string | null;
  @OptionalNotNull() @IsText({ blank: true }) @MaxLength(LIMITS.personName) respondentName?: string;
  @OptionalNotNull() @IsIn(KANO_ANSWERS) functional?: KanoAnswer;
  @OptionalNotNull() @IsIn(KANO_ANSWERS) dysfunctional?: KanoAnswer;
}
