import type { BacklogItem, FoundItem } from '@ordo/contract';
import { excerptOf, marked, searchWords, type SearchPlace } from '@ordo/domain';
import { criterionText, linkText, markdownText, storyText } from './item-texts';
import { lettersFound, lettersOf, type WantedWord } from './search-words';

/** An item that has all words somewhere, with the long texts in which some of them are. */
export interface FoundRow {
  item: BacklogItem;
  isKey: boolean;
  description: string | null;
  comments: { id: string; body: string }[] | null;
}

interface Text {
  where: SearchPlace;
  text: string;
  commentId: string | null;
}

/** Where the words are in an item: in the first text that has all of them, or else in the one that adds most to its title. */
export function toFoundItem({ item, isKey, description, comments }: FoundRow, words: readonly WantedWord[]): FoundItem {
  const letters = lettersFound(words);
  if (isKey) return { ...item, where: 'key', commentId: null, excerpt: { text: item.key, ranges: [[0, item.key.length]] } };
  const texts: Text[] = [
    { where: 'title', text: item.title, commentId: null },
    ...(item.story ? [{ where: 'story' as const, text: storyText(item.story), commentId: null }] : []),
    ...item.criteria.map((criterion): Text => ({ where: 'criteria', text: criterionText(criterion), commentId: null })),
    ...(description === null ? [] : [{ where: 'description' as const, text: markdownText(description), commentId: null }]),
    ...item.webLinks.map((link): Text => ({ where: 'link', text: linkText(link), commentId: null })),
    ...(comments ?? []).map(({ id, body }): Text => ({ where: 'comment', text: markdownText(body), commentId: id })),
  ];
  const { where, text, commentId } = mostTelling(texts, words);
  const excerpt = where === 'title' ? marked(text, letters) : (excerptOf(text, letters) ?? marked(text.slice(0, 120), letters));
  return { ...item, where, commentId, excerpt };
}

function mostTelling(texts: readonly Text[], words: readonly WantedWord[]): Text {
  const [title, ...others] = texts as [Text, ...Text[]];
  const inTitle = wordsIn(title, words);
  let [best, most] = [title, 0];
  if (inTitle.size === words.length) return title;
  for (const text of others) {
    const found = wordsIn(text, words);
    if (found.size === words.length) return text;
    const added = [...found].filter((at) => !inTitle.has(at)).length;
    if (added > most) [best, most] = [text, added];
  }
  return best;
}

/** Which of the words a text has. */
function wordsIn({ text }: Text, words: readonly WantedWord[]): Set<number> {
  const found = new Set<number>();
  for (const word of new Set(searchWords(text))) words.forEach((wanted, at) => lettersOf(wanted, word) > 0 && found.add(at));
  return found;
}
