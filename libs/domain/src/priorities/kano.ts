/** What people answer about having something, and about not having it. */
export const KANO_ANSWERS = ['like', 'must-be', 'neutral', 'live-with', 'dislike'] as const;
export type KanoAnswer = (typeof KANO_ANSWERS)[number];

/** In the order in which equals are decided: what must be, what pays off, what delights, what nobody minds; then what is not wanted or not understood. */
export const KANO_CLASSES = ['must-be', 'performance', 'attractive', 'indifferent', 'reverse', 'questionable'] as const;
export type KanoClass = (typeof KANO_CLASSES)[number];

const LETTERS: Readonly<Record<string, KanoClass>> = {
  A: 'attractive',
  O: 'performance',
  M: 'must-be',
  I: 'indifferent',
  R: 'reverse',
  Q: 'questionable',
};

/** Rows: the answer about having it; places: the answer about not having it; both as in `KANO_ANSWERS`. */
const TABLE = ['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ'];

/** The class of one person's two answers (Kano 1984; evaluation table of Berger et al. 1993). */
export function kanoClassOf(functional: KanoAnswer, dysfunctional: KanoAnswer): KanoClass {
  const letter = TABLE[KANO_ANSWERS.indexOf(functional)]?.[KANO_ANSWERS.indexOf(dysfunctional)] ?? 'Q';
  return LETTERS[letter] ?? 'questionable';
}

/** The two answers of one person. */
export interface KanoPair {
  readonly functional: KanoAnswer;
  readonly dysfunctional: KanoAnswer;
}

/** How many people answered each class; all of them are in it, also those nobody did. */
export function kanoCounts(answers: readonly KanoPair[]): Record<KanoClass, number> {
  const counts: Record<KanoClass, number> = { 'must-be': 0, performance: 0, attractive: 0, indifferent: 0, reverse: 0, questionable: 0 };
  for (const { functional, dysfunctional } of answers) counts[kanoClassOf(functional, dysfunctional)] += 1;
  return counts;
}

export interface KanoResult {
  /** What most people answered; null of no answers. */
  readonly class: KanoClass | null;
  readonly answers: number;
  /** 0 to 1: the share that having it would content; null where nobody's answer says. */
  readonly better: number | null;
  /** −1 to 0: the share that lacking it would discontent. */
  readonly worse: number | null;
}

/** The class of many people's answers, and the coefficients better = (A + O) / (A + O + M + I), worse = −(O + M) / the same (Timko, in Berger et al. 1993). */
export function kanoOf(counts: Readonly<Partial<Record<KanoClass, number>>>): KanoResult {
  const of = (kanoClass: KanoClass): number => counts[kanoClass] ?? 0;
  const answers = KANO_CLASSES.reduce((sum, kanoClass) => sum + of(kanoClass), 0);
  const most = Math.max(...KANO_CLASSES.map(of));
  const telling = of('attractive') + of('performance') + of('must-be') + of('indifferent');
  return {
    class: answers === 0 ? null : (KANO_CLASSES.find((kanoClass) => of(kanoClass) === most) ?? null),
    answers,
    better: telling === 0 ? null : (of('attractive') + of('performance')) / telling,
    worse: telling === 0 ? null : 0 - (of('performance') + of('must-be')) / telling,
  };
}
