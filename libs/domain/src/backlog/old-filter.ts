import { ME, NONE } from './filter/fields';
import { foldText } from './fold-text';

/** Some values wanted, or kept out. */
export interface Choice {
  values: readonly string[];
  isExcluded: boolean;
}

const CHOICES = ['type', 'status', 'label', 'assignee'] as const;
export type ChoiceName = (typeof CHOICES)[number];

/** What a list of items is narrowed to; a null choice lets everything through. */
export type BacklogFilter = Record<ChoiceName, Choice | null> & { text: string };

export const NO_FILTER: BacklogFilter = { text: '', type: null, status: null, label: null, assignee: null };

interface NarrowedItem {
  key: string;
  title: string;
  type: string;
  status: string;
  labels: readonly string[];
  assigneeId: string | null;
}

/** Whether anything is narrowed at all. */
export function isNarrowing(filter: BacklogFilter): boolean {
  return filter.text.trim() !== '' || CHOICES.some((name) => filter[name] !== null);
}

/** The test of one item. Every word must be in its key or title, whatever case and accents; `myId` is who `me` is. */
export function filterBy(filter: BacklogFilter, myId: string | null): (item: NarrowedItem) => boolean {
  const words = foldText(filter.text)
    .split(' ')
    .filter((word) => word !== '');
  const assignee = filter.assignee && { ...filter.assignee, values: filter.assignee.values.map((value) => (value === ME ? (myId ?? ME) : value)) };
  return (item) =>
    isChosen(filter.type, [item.type]) &&
    isChosen(filter.status, [item.status]) &&
    isChosen(filter.label, item.labels.length === 0 ? [NONE] : item.labels) &&
    isChosen(assignee, [item.assigneeId ?? NONE]) &&
    containsAll(words, item);
}

/** Reads `?q=map&type=bug,task&status=!done&assignee=me`; what is absent or empty narrows nothing. */
export function parseChoices(params: Readonly<Record<string, string | null | undefined>>): BacklogFilter {
  const choices = CHOICES.map((name) => [name, parseChoice(params[name] ?? '')] as const);
  return { ...NO_FILTER, ...Object.fromEntries(choices), text: params['q'] ?? '' };
}

/** The query parameters of a filter; null for those that should not be in the URL. */
export function formatChoices(filter: BacklogFilter): Record<'q' | ChoiceName, string | null> {
  const choices = CHOICES.map((name) => [name, formatChoice(filter[name])] as const);
  return { q: filter.text === '' ? null : filter.text, ...(Object.fromEntries(choices) as Record<ChoiceName, string | null>) };
}

function isChosen(choice: Choice | null, values: readonly string[]): boolean {
  return choice === null || values.some((value) => choice.values.includes(value)) !== choice.isExcluded;
}

function containsAll(words: readonly string[], { key, title }: NarrowedItem): boolean {
  if (words.length === 0) return true;
  const text = foldText(`${key} ${title}`);
  return words.every((word) => text.includes(word));
}

function parseChoice(param: string): Choice | null {
  const isExcluded = param.startsWith('!');
  const values = param
    .slice(isExcluded ? 1 : 0)
    .split(',')
    .filter((value) => value !== '');
  return values.length === 0 ? null : { values: [...new Set(values)], isExcluded };
}

function formatChoice(choice: Choice | null): string | null {
  return choice === null || choice.values.length === 0 ? null : `${choice.isExcluded ? '!' : ''}${choice.values.join(',')}`;
}
