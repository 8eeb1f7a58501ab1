import { LIMITS } from './item';

/** Who wants what, and what for: "As a `asA` I want `iWant` so that `soThat`". Only the last may be empty. */
export interface Story {
  asA: string;
  iWant: string;
  soThat: string;
}

const AS = String.raw`(?:as (?:an?|the)|as|en tant (?:que |qu['’])(?:une? |l['’]|la |le )?)`;
const WANT = String.raw`(?:i (?:want|wish|need)|i(?: would|['’]d) (?:like|love)|je (?:veux|souhaite|voudrais)|j['’](?:aimerais|ai besoin))`;
const SO = String.raw`(?:so that|so(?= (?:i|we|they|you|he|she|it|my|our|their)\b)|afin (?:que |qu['’]|de |d['’])|pour (?:que |qu['’]))`;

const SENTENCE = new RegExp(String.raw`^${AS}\s*(.*?)[\s,;:]${WANT}\s+(.*)$`, 'i');
const REASON = new RegExp(String.raw`[\s,;:]${SO}(?:\s*that\b)*\s*(.*)$`, 'i');

/** `As a DeveloperI want` is what copying out of some tools makes. */
const GLUED = /(?<=\p{Ll})I want\b/gu;

/** The parts of a story told in one sentence, English or French. Null when it is none, or when a part is longer than may be stored. */
export function storyOf(sentence: string): Story | null {
  if (sentence.length > LONGEST) return null;
  const line = sentence.replace(/\s+/g, ' ').replace(GLUED, ' $&').trim();
  const [, asA = '', rest = ''] = SENTENCE.exec(line) ?? [];
  const reason = REASON.exec(rest);
  const story = { asA: bare(asA), iWant: bare(reason ? rest.slice(0, reason.index) : rest), soThat: bare(reason?.[1] ?? '') };
  return isStory(story) ? story : null;
}

/** Whether these parts can be stored. */
export function isStory({ asA, iWant, soThat }: Story): boolean {
  return asA.trim() !== '' && iWant.trim() !== '' && [asA, iWant, soThat].every((part) => part.length <= LIMITS.storyPart);
}

/** No sentence longer than this can have parts that fit; longer ones are not looked at. */
const LONGEST = 3 * LIMITS.storyPart + 100;

/** Without the marks that part it from its neighbours. By hand: a pattern for the end of a text tries every start. */
function bare(part: string): string {
  let [from, to] = [0, part.length];
  while (from < to && MARKS.includes(part.charAt(from))) from += 1;
  while (to > from && MARKS.includes(part.charAt(to - 1))) to -= 1;
  return part.slice(from, to);
}

const MARKS = ' ,;:.';
