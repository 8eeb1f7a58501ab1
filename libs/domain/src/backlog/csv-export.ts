import { writeLabels } from './import/cells';
import type { PastWork } from './past-work';
import type { Story } from './story';

/** The column by which an import recognises our own file, and in it what is already here. */
export const OWN_ID_HEADER = 'Ordo id';

/** Columns of an exported backlog. */
export const EXPORT_HEADERS = [
  'Key',
  'Type',
  'Title',
  'Status',
  'Refinement',
  'Estimate',
  'Labels',
  'Assignee',
  'Parent',
  'Description',
  'As a',
  'I want',
  'So that',
  'Started',
  'Finished',
  'Cycle time',
  OWN_ID_HEADER,
] as const;

/** An item with the names a person reads instead of ids. */
export interface ExportedItem {
  id: string;
  key: string;
  type: string;
  title: string;
  status: string;
  refinement: string;
  estimate: number | null;
  labels: readonly string[];
  assignee: string | null;
  parentKey: string | null;
  description: string;
  story: Story | null;
  /** Only what an import told; what happened here is in the log. */
  pastWork: PastWork | null;
}

/** Columns of numbers: nothing a spreadsheet would run. */
const NUMBERS = [EXPORT_HEADERS.indexOf('Estimate'), EXPORT_HEADERS.indexOf('Cycle time')];

/** What a spreadsheet would run: also in its full-width form. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The cells of one item, in the order of the headers, safe to open in a spreadsheet. */
export function exportCells(item: ExportedItem, options: { decimalComma?: boolean } = {}): string[] {
  const number = (value: number | null): string => (options.decimalComma ? String(value ?? '').replace('.', ',') : String(value ?? ''));
  const texts = [
    item.key,
    item.type,
    item.title,
    item.status,
    item.refinement,
    number(item.estimate),
    writeLabels(item.labels),
    item.assignee ?? '',
    item.parentKey ?? '',
    item.description,
    item.story?.asA ?? '',
    item.story?.iWant ?? '',
    item.story?.soThat ?? '',
    item.pastWork?.startedOn ?? '',
    item.pastWork?.finishedOn ?? '',
    number(item.pastWork?.days ?? null),
    item.id,
  ];
  return texts.map((text, column) => (NUMBERS.includes(column) ? text : neutraliseFormula(text)));
}

/** Whether a file's headers are those of our own export, so that neutralised cells are to be restored. */
export function isOwnExport(headers: readonly string[]): boolean {
  return headers.includes(OWN_ID_HEADER);
}

/** Puts a quote in front of what a spreadsheet would take for a formula, and of what `restoreFormula` would take for one so marked. */
export function neutraliseFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Undoes `neutraliseFormula`, whatever the cell was. */
export function restoreFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
