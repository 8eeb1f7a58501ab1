import { LIMITS, type Day } from '@ordo/domain';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { IsDay, IsText, IsZone, OptionalNotNull } from './rules';

export class HolidaySent {
  @IsDay() day!: Day;
  @IsText({ blank: true }) @MaxLength(LIMITS.holidayName) name!: string;
}

/** `PATCH …/calendar`: the whole of it. What is over keeps the days it had. */
export class EditCalendar {
  @IsZone() @Length(1, 64) timeZone!: string;
  /** 1 is Monday, 7 is Sunday. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(7) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(7, { each: true }) workingDays!: number[];
  @IsArray()
  @ArrayMaxSize(LIMITS.holidays)
  @ArrayUnique((holiday: HolidaySent) => holiday?.day)
  @ValidateNested({ each: true })
  @Type(() => HolidaySent)
  holidays!: HolidaySent[];
}

export class CadenceSent {
  /** Length in days of the calendar. */
  @IsInt() @Min(1) @Max(LIMITS.sprintDays) days!: number;
  @IsInt() @Min(1) @Max(7) startWeekday!: number;
  /** `Sprint {n}`. */
  @IsText() @Length(1, LIMITS.sprintName - 10) naming!: string;
}

/** `PATCH …/cadence`. Null: nobody says any more. */
export class EditCadence {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CadenceSent) cadence!: CadenceSent | null;
}

export class DoneRuleSent {
  @IsUUID() id!: string;
  @IsText() @Length(1, LIMITS.doneRule) text!: string;
}

/** `PATCH …/done-rules`: the whole Definition of Done, in order. A sprint that runs keeps the one it was started with. */
export class EditDoneRules {
  @IsArray()
  @ArrayMaxSize(LIMITS.doneRules)
  @ArrayUnique((rule: DoneRuleSent) => rule?.id)
  @ValidateNested({ each: true })
  @Type(() => DoneRuleSent)
  rules!: DoneRuleSent[];
}

export class WipLimitSent {
  @IsString() @Length(1, 60) status!: string;
  @IsInt() @Min(1) @Max(1000) limit!: number;
  /** More are refused unless a reason is given; otherwise they are only marked. */
  @OptionalNotNull() @IsBoolean() isHard?: boolean;
}

/** `PATCH …/wip-limits`: all of them. A limit may lie below what is there: nothing is moved out, and nothing more comes in. */
export class EditWipLimits {
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique((limit: WipLimitSent) => limit?.status)
  @ValidateNested({ each: true })
  @Type(() => WipLimitSent)
  limits!: WipLimitSent[];
}

export class ServiceLevelSent {
  @IsInt() @Min(1) @Max(LIMITS.sprintDays) days!: number;
  @IsInt() @Min(1) @Max(99) percent!: number;
}

/** `PATCH …/service-level`. Null: nobody says any more. */
export class EditServiceLevel {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ServiceLevelSent) serviceLevel!: ServiceLevelSent | null;
}

/** That somebody says a rule of the Definition of Done is met; who and when is the server's to say. */
export class DoneCheckSent {
  @IsUUID() ruleId!: string;
}
