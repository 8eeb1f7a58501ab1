import type { ImportSource } from '@ordo/contract';
import { LIMITS, detectEncoding, foldText, isReadableText, type TextEncoding } from '@ordo/domain';

export interface ReadFile {
  name: string | null;
  text: string;
  encoding: TextEncoding;
}

/** Why a file cannot be read here, before anything is sent. */
export type FileProblem = 'empty' | 'not-text' | 'too-large';

/** The text of a file, whichever of the usual encodings it is in. */
export async function readFile(file: File): Promise<ReadFile | FileProblem> {
  // Four bytes are the most that one character takes.
  if (file.size > 4 * LIMITS.importCharacters) return 'too-large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = detectEncoding(bytes);
  if (encoding === null) return 'not-text';
  return checked({ name: file.name, text: new TextDecoder(encoding).decode(bytes), encoding });
}

export function readPasted(text: string): ReadFile | FileProblem {
  return checked({ name: null, text, encoding: 'utf-8' });
}

/** Stories are chosen or end in `.txt`; Jira is known by its own columns. The same file always gives the same, so that importing it twice changes nothing. */
export function sourceOf({ name, text }: Pick<ReadFile, 'name' | 'text'>, wanted: ImportSource): ImportSource {
  const isCsv = /\.(csv|tsv)$/i.test(name ?? '');
  if (!isCsv && (wanted === 'stories' || /\.(txt|md)$/i.test(name ?? ''))) return 'stories';
  const head = foldText(text.slice(0, 20_000).split(/\r\n|\n|\r/, 1)[0] ?? '');
  return JIRA_COLUMNS.some((columns) => columns.every((column) => head.includes(column))) ? 'jira-csv' : 'csv';
}

const JIRA_COLUMNS = [
  ['issue key', 'issue id'],
  ['issue key', 'issue type', 'project key'],
  ['cle de ticket', 'type de ticket'],
];

function checked(file: ReadFile): ReadFile | FileProblem {
  if (file.text.trim() === '') return 'empty';
  if (!isReadableText(file.text)) return 'not-text';
  return file.text.length > LIMITS.importCharacters ? 'too-large' : file;
}
