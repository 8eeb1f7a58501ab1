import { LIMITS } from '@ordo/domain';
import { IsOptional, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { IsText, OptionalNotNull } from './rules';

/** `POST …/sprints/:sprint/statements`. Who said it is a person of the product, or has a name. */
export class WriteStatement {
  @OptionalNotNull() @IsUUID() id?: string;
  /** Kept as it was written. */
  @IsText({ multiline: true }) @Length(1, LIMITS.statement) @Matches(/\S/, { message: 'text must not be blank' }) text!: string;
  @IsOptional() @IsUUID() speakerId?: string | null;
  @OptionalNotNull() @IsText({ blank: true }) @MaxLength(LIMITS.personName) speakerName?: string;
  @OptionalNotNull() @IsText({ blank: true }) @MaxLength(LIMITS.organisation) speakerOrganisation?: string;
  /** What it is about, unless it is the sprint as a whole. */
  @IsOptional() @IsUUID() itemId?: string | null;
}

/** `PATCH …/sprints/:sprint/statements/:statement`. What is absent stays. */
export class EditStatement {
  @OptionalNotNull() @IsText({ multiline: true }) @Length(1, LIMITS.statement) @Matches(/\S/, { message: 'text must not be blank' }) text?: string;
  @IsOptional() @IsUUID() speakerId?: string | null;
  @OptionalNotNull() @IsText({ blank: true }) @MaxLength(LIMITS.personName) speakerName?: string;
  @OptionalNotNull() @IsText({ blank: true }) @MaxLength(LIMITS.organisation) speakerOrganisation?: string;
  @IsOptional() @IsUUID() itemId?: string | null;
}
