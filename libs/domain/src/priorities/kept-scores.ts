import { scoreOf, type Framework, type GivenInputs, type Score } from './framework';
import { FRAMEWORKS } from './frameworks';
import type { InputValue } from './inputs';

/** What is kept of an item's figures: by framework, then by input. What is not known is absent. */
export type KeptScores = Readonly<Record<string, Readonly<Record<string, InputValue>>>>;

/** The same as it is changed: null takes a figure, or all of a framework, away; what is not named stays. */
export type ScoresChange = Readonly<Record<string, GivenInputs | null>>;

/** The smallest that has scores. */
export interface Rated {
  readonly scores: KeptScores;
  readonly estimate: number | null;
}

/** Frameworks whose figures are given item by item. Kano is not: its figures are answers of people. */
export const ITEM_FRAMEWORKS: readonly Framework[] = FRAMEWORKS.filter(({ id }) => id !== 'kano');

/** Under which name the figures of a framework are kept. */
export function keptUnder({ id, sharesWith = id }: Framework): string {
  return sharesWith;
}

/** What a framework has to go by: the figures given and, where nothing is, the item's own estimate. */
export function inputsOf(framework: Framework, { scores, estimate }: Rated): GivenInputs {
  const given = scores[keptUnder(framework)] ?? {};
  return Object.fromEntries(framework.inputs.map(({ id, isEstimate }) => [id, given[id] ?? (isEstimate ? estimate : null)]));
}

/** Scores one item by what is kept of it. */
export function scoreOfItem(framework: Framework, item: Rated): Score {
  return scoreOf(framework, inputsOf(framework, item));
}

/** What is kept after a change. A framework without any figure is not kept. */
export function withScores(kept: KeptScores, change: ScoresChange): KeptScores {
  return merged(kept, change);
}

/** What a figure rests on: some words, a page, or both; what is not said is empty. */
export interface Evidence {
  readonly text: string;
  readonly url: string;
}

/** By framework, then by input; figures without evidence are absent. */
export type KeptEvidence = Readonly<Record<string, Readonly<Record<string, Evidence>>>>;

/** The same as it is changed: null takes it away; what is not named stays. */
export type EvidenceChange = Readonly<Record<string, Readonly<Record<string, Evidence | null>> | null>>;

/** What is kept after a change. A framework without any evidence is not kept. */
export function withEvidence(kept: KeptEvidence, change: EvidenceChange): KeptEvidence {
  return merged(kept, change);
}

type Kept<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;
type Change<Value> = Readonly<Record<string, Readonly<Record<string, Value | null | undefined>> | null>>;

function merged<Value>(kept: Kept<Value>, change: Change<Value>): Kept<Value> {
  const after = { ...kept };
  for (const [framework, inputs] of Object.entries(change)) {
    const values = Object.entries(inputs === null ? {} : { ...kept[framework], ...inputs }).flatMap(([id, value]) =>
      value == null ? [] : [[id, value] as const],
    );
    if (values.length === 0) delete after[framework];
    else after[framework] = Object.fromEntries(values);
  }
  return after;
}
