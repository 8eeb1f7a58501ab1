import { createHash } from 'node:crypto';
import type { ImportColumn, ImportItems } from '@ordo/contract';
import {
  detectSeparator,
  draftReader,
  guessMapping,
  IMPORT_TARGETS,
  isReadableText,
  LIMITS,
  Notices,
  readStories,
  withoutPreamble,
  type FileRow,
  type ItemDraft,
} from '@ordo/domain';
import { Problem, refused } from '../../platform/problem';
import { readRecords } from './csv-records';

/** What a file holds, before it is compared with the product. */
export interface ImportFile {
  columns: ImportColumn[];
  rows: number;
  drafts: KeyedDraft[];
  notices: Notices;
}

/** A draft with the key under which importing it again finds it: the file's, or one made from its title. */
export type KeyedDraft = ItemDraft & { externalKey: string };

/** Marks keys that no file has given. */
const MADE_KEY = '~';

const EXAMPLES = 3;
const EXAMPLE_LENGTH = 80;

/** Reads a file of any source. Refuses what is no text, has too many rows, or whose quotes do not match. */
export async function readFile(request: ImportItems, onProgress: (share: number) => void): Promise<ImportFile> {
  if (!isReadableText(request.content))
    throw new Problem('unreadable-file', { errors: [{ path: 'content', code: 'not-text', message: 'This is no text file' }] });
  const file: ImportFile = { columns: [], rows: 0, drafts: [], notices: new Notices() };
  if (request.source === 'stories') return addDrafts(file, readStories(withoutPreamble(request.content).text, file.notices), new Map());
  await readCsv(request, file, onProgress);
  return file;
}

/** The key of a row that has none of its own starts with this sign and is not shown to people. */
export function isMadeKey(key: string): boolean {
  return key.startsWith(MADE_KEY);
}

async function readCsv(request: ImportItems, file: ImportFile, onProgress: (share: number) => void): Promise<void> {
  const separator = request.separator ?? detectSeparator(request.content);
  const { text, skippedLines } = withoutPreamble(request.content);
  const titles = new Map<string, number>();
  let hasTitles = false;
  let read: ((row: FileRow) => ItemDraft | null) | undefined;
  for await (const { rows, share } of readRecords(text, separator, 1 + skippedLines)) {
    const drafts: ItemDraft[] = [];
    for (const row of rows.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '')) {
      if (read === undefined) {
        file.columns = columnsOf(row, request.mapping);
        read = draftReader(file.columns, file.notices);
        hasTitles = holdsTitles(file, row.line);
      } else {
        describe(file, row);
        const draft = hasTitles ? read(row) : null;
        if (draft !== null) drafts.push(draft);
        else if (!hasTitles) file.rows += 1;
      }
    }
    addDrafts(file, drafts, titles);
    onProgress(share);
  }
}

function columnsOf({ cells }: FileRow, mapping: ImportItems['mapping'] = {}): ImportColumn[] {
  for (const [index, target] of Object.entries(mapping)) {
    if (!/^\d{1,4}$/.test(index) || Number(index) >= cells.length) throw refused(`mapping.${index}`, 'isColumn', `The file has no column ${index}`);
    if (!IMPORT_TARGETS.includes(target)) throw refused(`mapping.${index}`, 'isIn', `${index} must be one of: ${IMPORT_TARGETS.join(', ')}`);
  }
  const guessed = guessMapping(cells);
  return cells.map((header, index) => ({ index, header: header.trim(), target: mapping[index] ?? guessed[index] ?? 'ignore', examples: [], filled: 0 }));
}

/** Without a column of titles the file can be looked at, but not be imported. */
function holdsTitles({ columns, notices }: ImportFile, line: number): boolean {
  const holds = columns.some(({ target }) => target === 'title');
  if (!holds) notices.error('title-column-missing', '', { line, column: null });
  return holds;
}

/** Keeps examples of every column, and notes a row of another length. */
function describe({ columns, notices }: ImportFile, { line, cells }: FileRow): void {
  if (cells.length !== columns.length) notices.warn('uneven-row', String(cells.length), { line, column: null });
  for (const column of columns) {
    const text = cells[column.index]?.trim();
    if (!text) continue;
    column.filled += 1;
    const example = text.slice(0, EXAMPLE_LENGTH);
    if (column.examples.length < EXAMPLES && !column.examples.includes(example)) column.examples.push(example);
  }
}

function addDrafts(file: ImportFile, drafts: ItemDraft[], titles: Map<string, number>): ImportFile {
  file.rows += drafts.length;
  if (file.rows > LIMITS.importRows) {
    throw new Problem('too-large', { errors: [{ path: 'content', code: 'too-many-rows', message: `A file has at most ${LIMITS.importRows} rows` }] });
  }
  for (const draft of drafts) file.drafts.push({ ...draft, externalKey: draft.key ?? madeKey(draft.title, titles) });
  return file;
}

/** From the title, and from how often it has come before, so that equal lines stay different and the same file stays the same. */
function madeKey(title: string, titles: Map<string, number>): string {
  const times = (titles.get(title) ?? 0) + 1;
  titles.set(title, times);
  return `${MADE_KEY}${createHash('sha256').update(`${times} ${title}`).digest('base64url').slice(0, 22)}`;
}
