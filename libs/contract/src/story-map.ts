import { LIMITS, type Place } from '@ordo/domain';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, Length, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IsPlace, IsText, OptionalNotNull } from './rules';

export class NewActivity {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsText() @Length(1, LIMITS.mapName) name!: string;
}

/** `POST …/activities`: one or several together, in their order; without a place after the last one. */
export class CreateActivities {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.activities) @ValidateNested({ each: true }) @Type(() => NewActivity) activities!: NewActivity[];
  @OptionalNotNull() @IsPlace() place?: Place;
}

/** `PATCH …/activities/:activity`. */
export class EditActivity {
  @IsText() @Length(1, LIMITS.mapName) name!: string;
}

/** `POST …/activities/:activity/move`: among the activities, with its steps. */
export class MoveActivity {
  @IsPlace() place!: Place;
}

/** `POST …/steps`: without a place after the last one of its activity. */
export class CreateStep {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsUUID() activityId!: string;
  @IsText() @Length(1, LIMITS.mapName) name!: string;
  @OptionalNotNull() @IsPlace() place?: Place;
}

/** `PATCH …/steps/:step`. */
export class EditStep {
  @IsText() @Length(1, LIMITS.mapName) name!: string;
}

/** `POST …/steps/:step/move`: among the steps of its activity, or of another one. */
export class MoveStep {
  @OptionalNotNull() @IsUUID() activityId?: string;
  @IsPlace() place!: Place;
}
