import { IsIn } from 'class-validator';
import { OptionalNotNull } from './rules';

export const EXPORT_FORMATS = ['json', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** `GET …/export`. With `separator=;` decimals have a comma, as French Excel reads them. */
export class ExportProduct {
  @IsIn(EXPORT_FORMATS) format!: ExportFormat;
  @OptionalNotNull() @IsIn([',', ';']) separator?: ',' | ';';
  @OptionalNotNull() @IsIn(['1']) bom?: '1';
}
