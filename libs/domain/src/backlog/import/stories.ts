import { storyOf } from '../story';
import type { ItemDraft } from './draft';
import { readTitle } from './draft';
import type { Notices } from './notices';
import { NO_WORK_DAYS } from './work-days';

/** One story per line: the whole sentence is the title, and its parts are kept where it has them. Empty lines are passed over, marks of a list left out. */
export function readStories(text: string, notices: Notices): ItemDraft[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => readStory(line, index + 1, notices));
}

function readStory(line: string, number: number, notices: Notices): ItemDraft[] {
  const sentence = line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, '').trim();
  if (sentence === '') return [];
  const { title, overflow } = readTitle(sentence, notices, { line: number, column: null });
  return [
    {
      line: number,
      ownId: null,
      key: null,
      title,
      description: overflow ?? '',
      story: storyOf(sentence),
      type: 'feature',
      status: null,
      refinement: null,
      estimate: null,
      labels: [],
      assignee: null,
      parent: null,
      work: NO_WORK_DAYS,
    },
  ];
}
