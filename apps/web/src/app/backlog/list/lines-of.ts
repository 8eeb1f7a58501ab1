import { Notices, readStories } from '@ordo/domain';

/** The titles in a pasted list: one a line, marks of a list left out, as the import reads them. */
export function linesOf(text: string): string[] {
  return readStories(text, new Notices()).map(({ title }) => title);
}
