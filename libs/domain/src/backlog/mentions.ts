/** How a text names a person: `@[Noor Haddad](member:0198f3e2-…)`. The id says who; the name is for whoever reads the text elsewhere. */
const MENTION = /@\[([^[\]\n]{1,120})\]\(member:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/gi;

/** The same at the beginning of a text: `[all, name, id]`. */
export const MENTION_AHEAD = new RegExp(`^${MENTION.source}`, 'i');

export interface Named {
  id: string;
  name: string;
}

/** Ids of the people a text names, each once, in the order in which they come. */
export function mentionsIn(text: string): string[] {
  return [...new Set([...text.matchAll(MENTION)].map(([, , id = '']) => id.toLowerCase()))];
}

export function mention({ id, name }: Named): string {
  return `@[${name.replaceAll('[', '(').replaceAll(']', ')').replaceAll('\n', ' ')}](member:${id})`;
}

/** The text with something else in the place of each mention. */
export function replaceMentions(text: string, by: (person: Named) => string): string {
  return text.replace(MENTION, (_, name: string, id: string) => by({ id: id.toLowerCase(), name }));
}

/** What a person types, `@Noor Haddad`, as it is kept. Names that several people have say nobody. */
export function keepMentions(typed: string, people: readonly Named[]): string {
  const byName = uniqueNames(people);
  if (byName.size === 0) return typed;
  const names = [...byName.keys()].sort((one, other) => other.length - one.length).map(escape);
  const written = new RegExp(`(?<![\\p{L}\\p{N}_@])@(${names.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  return typed.replace(written, (all, name: string) => {
    const person = byName.get(name);
    return person === undefined ? all : mention(person);
  });
}

/** A text that is kept as a person would type it, with today's names; keeping it again names the same people. */
export function typedMentions(kept: string, people: readonly Named[]): string {
  const byId = new Map(people.map((person) => [person.id, person]));
  const byName = uniqueNames(people);
  const today = replaceMentions(kept, (person) => mention(byId.get(person.id) ?? person));
  const typed = replaceMentions(today, ({ id, name }) => {
    const known = byId.get(id);
    return known !== undefined && byName.get(known.name)?.id === id ? `@${known.name}` : mention({ id, name });
  });
  return keepMentions(typed, people) === today ? typed : today;
}

function uniqueNames(people: readonly Named[]): Map<string, Named> {
  const byName = Map.groupBy(people, ({ name }) => name);
  return new Map(
    [...byName].flatMap(([name, [one, another]]) => (one === undefined || another !== undefined || name.trim() === '' ? [] : [[name, one] as const])),
  );
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
