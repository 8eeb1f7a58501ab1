import type { BacklogItem, Member } from '@ordo/contract';
import { mention, typedMentions } from '@ordo/domain';
import { plain, wordsOf } from '../../shell/found-text';
import type { Asked } from './asked';

/** Somebody or something that can be named, and how it is written then. */
export interface Suggestion {
  id: string;
  label: string;
  written: string;
  person?: Member;
  item?: BacklogItem;
}

/** What can be named. */
export interface Nameable {
  members: readonly Member[];
  /** In their order. */
  items: readonly BacklogItem[];
  /** Who writes: nobody calls themselves. */
  me: string | undefined;
}

/** More are not looked through; another letter narrows them. */
const MOST = 8;

/** Who is in the product now: nobody else can be mentioned. */
export function present(members: readonly Member[]): Member[] {
  return members.filter(({ role }) => role !== null);
}

export function suggestionsFor({ kind, typed }: Asked, { members, items, me }: Nameable): Suggestion[] {
  return kind === 'person' ? peopleFor(typed, present(members), me) : itemsFor(typed, items);
}

/** By words of the name; those whose name begins so come first. */
function peopleFor(typed: string, people: readonly Member[], me: string | undefined): Suggestion[] {
  const words = wordsOf(typed);
  const found = people.filter(({ id, name }) => id !== me && words.every((word) => plain(name).includes(word)));
  const begins = ({ name }: Member): boolean => plain(name).startsWith(plain(typed));
  return [...found.filter(begins), ...found.filter((person) => !begins(person))].slice(0, MOST).map((person) => ({
    id: person.id,
    label: person.name,
    written: typedMentions(mention(person), people),
    person,
  }));
}

/** By key or number, the shortest first (CYC-1 before CYC-14), then by words of the title. */
function itemsFor(typed: string, items: readonly BacklogItem[]): Suggestion[] {
  const asked = typed.toLowerCase();
  const words = wordsOf(typed);
  const byKey: BacklogItem[] = [];
  const byTitle: BacklogItem[] = [];
  for (const item of items) {
    if (item.key === '') continue;
    if (item.key.toLowerCase().startsWith(asked) || String(item.number).startsWith(asked)) byKey.push(item);
    else if (byTitle.length < MOST && words.every((word) => plain(item.title).includes(word))) byTitle.push(item);
  }
  if (asked !== '') byKey.sort((one, other) => one.key.length - other.key.length);
  return [...byKey.slice(0, MOST), ...byTitle].slice(0, MOST).map((item) => ({ id: item.id, label: item.title, written: item.key, item }));
}
