import { LIMITS, RELEASE_STATES, type Day, type Place, type ReleaseState } from '@ordo/domain';
import { IsIn, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { IsDay, IsPlace, IsText, OptionalNotNull } from './rules';

/** `POST …/releases`: without a place it goes out last. */
export class CreateRelease {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsText() @Length(1, LIMITS.releaseName) name!: string;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.releaseGoal) goal?: string;
  @IsOptional() @IsDay() targetOn?: Day | null;
  @OptionalNotNull() @IsPlace() place?: Place;
}

/** `PATCH …/releases/:release`. */
export class EditRelease {
  @OptionalNotNull() @IsText() @Length(1, LIMITS.releaseName) name?: string;
  @OptionalNotNull() @IsText({ multiline: true }) @MaxLength(LIMITS.releaseGoal) goal?: string;
  @OptionalNotNull() @IsIn(RELEASE_STATES) state?: ReleaseState;
  @IsOptional() @IsDay() targetOn?: Day | null;
}

/** `POST …/releases/:release/move`: which ones it goes out after. */
export class MoveRelease {
  @IsPlace() place!: Place;
}
