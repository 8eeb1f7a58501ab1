import { COLUMNS, DENSITIES, GROUPINGS, LIMITS, type Column, type Density, type Grouping } from '@ordo/domain';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { IsFilter, IsSorting, IsText, OptionalNotNull } from './rules';
import { FRAMEWORK_IDS } from './scores';

/** `POST …/views`. Private unless it says otherwise. */
export class SaveView {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsText() @Length(1, LIMITS.viewName) name!: string;
  @OptionalNotNull() @IsFilter() filter?: string;
  @IsOptional() @IsIn([...GROUPINGS, null]) grouping?: Grouping | null;
  @IsOptional() @IsSorting() sorting?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(COLUMNS.length) @ArrayUnique() @IsIn(COLUMNS, { each: true }) columns?: Column[] | null;
  @IsOptional() @IsIn([...DENSITIES, null]) density?: Density | null;
  @IsOptional() @IsIn([...FRAMEWORK_IDS, null]) framework?: string | null;
  @OptionalNotNull() @IsBoolean() isShared?: boolean;
}

/** `PATCH …/views/:view`. What is absent stays; sharing makes it everybody's, taking back its author's own. */
export class EditView {
  @OptionalNotNull() @IsText() @Length(1, LIMITS.viewName) name?: string;
  @OptionalNotNull() @IsFilter() filter?: string;
  @IsOptional() @IsIn([...GROUPINGS, null]) grouping?: Grouping | null;
  @IsOptional() @IsSorting() sorting?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(COLUMNS.length) @ArrayUnique() @IsIn(COLUMNS, { each: true }) columns?: Column[] | null;
  @IsOptional() @IsIn([...DENSITIES, null]) density?: Density | null;
  @IsOptional() @IsIn([...FRAMEWORK_IDS, null]) framework?: string | null;
  @OptionalNotNull() @IsBoolean() isShared?: boolean;
}
