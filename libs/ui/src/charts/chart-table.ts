import { neutraliseFormula } from '@ordo/domain';

/** Null where there is no value: an empty cell, never a 0. */
export type ChartCell = string | number | null;

/** The figures of a chart in order: what it draws, what its table shows, what its file holds. */
export interface ChartTable {
  /** The first names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/** The words of chart parts, and how numbers are written. */
export interface ChartLanguage {
  readonly asTable: string;
  readonly download: string;
  /** `Copy the link`. */
  readonly link: string;
  readonly csv: string;
  readonly svg: string;
  readonly png: string;
  readonly number: (value: number) => string;
  /** Spreadsheets expect `1,5` and semicolons between cells. */
  readonly isDecimalComma: boolean;
}

/** How a cell reads. */
export function cellText(cell: ChartCell, language: ChartLanguage): string {
  return cell === null ? '–' : typeof cell === 'number' ? language.number(cell) : cell;
}

/** The table as a file for spreadsheets, safe to open. */
export function tableAsCsv({ columns, rows }: ChartTable, { isDecimalComma }: Pick<ChartLanguage, 'isDecimalComma'>): string {
  const write = (cell: ChartCell): string => {
    if (typeof cell === 'number') return isDecimalComma ? String(cell).replace('.', ',') : String(cell);
    const text = neutraliseFormula(cell ?? '');
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((cells) => `${cells.map(write).join(isDecimalComma ? ';' : ',')}\r\n`).join('');
}
