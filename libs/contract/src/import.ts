import { LIMITS, type ImportTarget, type Notice } from '@ordo/domain';
import { IsBoolean, IsIn, IsObject, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { IsText, OptionalNotNull } from './rules';
import { IMPORT_SOURCES, type ImportSource } from './snapshot';
import type { Change } from './change';

export type { ImportTarget, NoticeCode } from '@ordo/domain';

/** Column position ("0", "1" …) → target. Columns not named are guessed from their header. */
export type ImportMapping = Record<string, ImportTarget>;

/** `POST …/imports`. `dryRun` writes nothing and reports. */
export class ImportItems {
  @OptionalNotNull() @IsUUID() id?: string;
  @IsIn(IMPORT_SOURCES) source!: ImportSource;
  @IsString() @Length(1, LIMITS.importCharacters) content!: string;
  @OptionalNotNull() @IsText() @MaxLength(255) fileName?: string;
  @OptionalNotNull() @IsIn([',', ';', '\t', '|']) separator?: ',' | ';' | '\t' | '|';
  @OptionalNotNull() @IsObject() mapping?: ImportMapping;
  @OptionalNotNull() @IsBoolean() dryRun?: boolean;
}

export interface ImportColumn {
  index: number;
  header: string;
  target: ImportTarget;
  /** The first few different values found under it. */
  examples: string[];
  /** How many rows have a value. */
  filled: number;
}

/** One line that needs attention. `error` lines stop the import; `warning` lines are imported as said. */
export type ImportNotice = Notice;

/** What an import would do, or did. */
export interface ImportReport {
  columns: ImportColumn[];
  rows: number;
  created: number;
  /** Already here, by source and external key. */
  skipped: number;
  newLabels: string[];
  unknownPeople: string[];
  /** Headers of what is not imported. */
  leftOut: string[];
  /** At most 200; `noticeCount` is the whole number. */
  notices: ImportNotice[];
  noticeCount: number;
  /** Lines of rows that come without the days they name, since those cannot be: all of them, in order. */
  undated: number[];
  /** The first rows as they would appear. */
  preview: ImportPreviewRow[];
}

export interface ImportPreviewRow {
  type: string;
  key: string | null;
  title: string;
  status: string;
  estimate: number | null;
  labels: string[];
  assignee: string | null;
}

/** The change is absent after a dry run, or when there was nothing to do. */
export interface ImportAnswer {
  import: { id: string; dryRun: boolean };
  report: ImportReport;
  change?: Change;
}

/** `GET …/imports/:id/progress` while it runs. */
export interface ImportProgress {
  phase: 'reading' | 'writing' | 'done' | 'unknown';
  done: number;
  total: number;
}
