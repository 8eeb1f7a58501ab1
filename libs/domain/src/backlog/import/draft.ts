import { isOwnExport, OWN_ID_HEADER, restoreFormula } from '../csv-export';
import { LIMITS, type ItemType } from '../item';
import type { Refinement } from '../readiness';
import { isStory, storyOf, type Story } from '../story';
import { readEstimate, readLabels } from './cells';
import type { ImportTarget } from './columns';
import type { Notices } from './notices';
import { refinementFor, typeFor } from './words';
import { readWorkDays, type WorkDays } from './work-days';

/** One record of a file, before anybody knows what its cells mean. */
export interface FileRow {
  /** Where it begins, counted from 1. */
  line: number;
  cells: readonly string[];
}

/** What a row says about an item, in the file's own words where only the product can say what they mean. */
export interface ItemDraft {
  line: number;
  /** The id it had here, when the file is our own export. */
  ownId: string | null;
  key: string | null;
  title: string;
  description: string;
  story: Story | null;
  type: ItemType;
  status: string | null;
  refinement: Refinement | null;
  estimate: number | null;
  labels: string[];
  assignee: string | null;
  parent: string | null;
  work: WorkDays;
}

export interface TargetedColumn {
  index: number;
  header: string;
  target: ImportTarget;
}

const LONGEST_KEY = 255;
const PARTS = ['asA', 'iWant', 'soThat'] as const;

/** Reads rows by their columns, and notes what could not be taken as it stands. Null for a row with nothing in it. */
export function draftReader(columns: readonly TargetedColumn[], notices: Notices): (row: FileRow) => ItemDraft | null {
  const byTarget = Map.groupBy(columns, ({ target }) => target);
  const used = columns.filter(({ target }) => target !== 'ignore');
  const isOwn = isOwnExport(columns.map(({ header }) => header));
  const hasParts = PARTS.some((part) => byTarget.has(part));
  const ownId = columns.find(({ header }) => header === OWN_ID_HEADER)?.index ?? -1;

  return ({ line, cells }) => {
    if (used.every(({ index }) => isBlank(cells[index]))) return null;
    const textAt = ({ index }: TargetedColumn): string => (isOwn ? restoreFormula(cells[index] ?? '') : (cells[index] ?? ''));
    const texts = (target: ImportTarget): string[] =>
      byTarget
        .get(target)
        ?.map(textAt)
        .filter((text) => text !== '') ?? [];
    const word = (target: ImportTarget): string | null =>
      texts(target)
        .find((text) => !isBlank(text))
        ?.trim() ?? null;
    const about = (target: ImportTarget): About => ({ line, column: byTarget.get(target)?.[0]?.header ?? null });

    const { title, overflow } = readTitle(texts('title').find((text) => !isBlank(text)) ?? '', notices, about('title'));
    const story = hasParts
      ? readParts(
          PARTS.map((part) => texts(part)[0] ?? ''),
          notices,
          about('asA'),
        )
      : { story: storyOf(overflow ?? title), left: [] };
    return {
      line,
      ownId: cells[ownId]?.trim() ?? null,
      key: readKey(word('key'), notices, about('key')),
      title,
      description: readDescription([...(overflow === null ? [] : [overflow]), ...story.left, ...texts('description')], notices, about('description')),
      story: story.story,
      type: readType(word('type'), notices, about('type')),
      status: word('status'),
      refinement: readRefinement(word('refinement'), notices, about('refinement')),
      estimate: readPoints(word('estimate'), notices, about('estimate')),
      labels: fitLabels(texts('labels').flatMap(readLabels), notices, about('labels')),
      assignee: word('assignee'),
      parent: word('parent'),
      work: readWorkDays({ started: word('started'), finished: word('finished'), cycleDays: word('cycleDays') }, (code, cell, column) =>
        notices.warn(code, cell ?? '', about(column)),
      ),
    };
  };
}

type About = Parameters<Notices['error']>[2];

/** A title is one line of at most 500; what is longer goes whole to the top of the description. */
export function readTitle(text: string, notices: Notices, about: About): { title: string; overflow: string | null } {
  if (isBlank(text)) notices.error('title-missing', '', about);
  const title = text.replace(/\s*[\u0000-\u001F\u007F\u2028\u2029]+\s*/g, ' ').toWellFormed();
  if (title !== text) notices.warn('title-cleaned', text, about);
  if (title.length <= LIMITS.title) return { title, overflow: null };
  notices.warn('title-shortened', text, about);
  return { title: `${title.slice(0, LIMITS.title - 1).replace(/[\uD800-\uDBFF]$/, '')}…`, overflow: text };
}

/** Parts that make no story, being incomplete or too long, are `left` for the description. */
function readParts(cells: readonly string[], notices: Notices, about: About): { story: Story | null; left: string[] } {
  const [asA = '', iWant = '', soThat = ''] = cells.map((cell) => cell.replace(/[\u0000-\u001F\u007F\u2028\u2029]+/g, ' ').toWellFormed());
  const story = { asA, iWant, soThat };
  if (isStory(story)) return { story, left: [] };
  const left = cells.filter((part) => !isBlank(part));
  if (left.length > 0) notices.warn('story-incomplete', left.join(', '), about);
  return { story: null, left };
}

function readKey(key: string | null, notices: Notices, about: About): string | null {
  if (key !== null && key.length > LONGEST_KEY) notices.error('key-too-long', key, about);
  return key?.toWellFormed() ?? null;
}

function readDescription(texts: string[], notices: Notices, about: About): string {
  const description = texts.join('\n\n').toWellFormed();
  if (description.length > LIMITS.description) notices.error('description-too-long', String(description.length), about);
  return description;
}

function readType(word: string | null, notices: Notices, about: About): ItemType {
  const type = word === null ? 'feature' : typeFor(word);
  if (type === null) notices.warnOnce('unknown-type', word ?? '', about);
  return type ?? 'feature';
}

function readRefinement(word: string | null, notices: Notices, about: About): Refinement | null {
  const refinement = word === null ? null : refinementFor(word);
  if (word !== null && refinement === null) notices.warnOnce('unknown-refinement', word, about);
  return refinement;
}

function readPoints(word: string | null, notices: Notices, about: About): number | null {
  const estimate = readEstimate(word ?? '');
  if (estimate === undefined) notices.warn('estimate-unreadable', word ?? '', about);
  return estimate ?? null;
}

function fitLabels(names: string[], notices: Notices, about: About): string[] {
  const fitting = names.map((name) => {
    const label = name.replace(/[\u0000-\u001F\u007F\u2028\u2029]+/g, ' ').toWellFormed();
    if (label.length <= LIMITS.label) return label;
    notices.warnOnce('label-shortened', name, about);
    return label
      .slice(0, LIMITS.label)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trimEnd();
  });
  const different = [...new Set(fitting)];
  if (different.length > LIMITS.labelsPerItem) notices.warn('too-many-labels', String(different.length), about);
  return different.slice(0, LIMITS.labelsPerItem);
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
