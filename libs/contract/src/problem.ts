/** Every reason the API can give for refusing, stable for programs. The web switches on these, exhaustively. */
export const PROBLEM_CODES = [
  'invalid-input',
  'malformed-json',
  'unsupported-media-type',
  'too-large',
  'unauthenticated',
  'wrong-credentials',
  'forbidden',
  'cross-site-request',
  'not-found',
  'stale-version',
  'version-required',
  'request-id-reused',
  'undo-conflict',
  'already-undone',
  'item-moved-elsewhere',
  'sprint-already-active',
  'sprint-not-active',
  'sprint-closed',
  'wip-limit-reached',
  'done-unmet',
  'goal-already-active',
  'goal-weights-exceeded',
  'goal-shares-exceeded',
  'key-taken',
  'id-taken',
  'email-taken',
  'label-taken',
  'link-taken',
  'last-owner',
  'invitation-invalid',
  'registration-closed',
  'dependency-cycle',
  'parent-cycle',
  'unreadable-file',
  'too-many-requests',
  'too-many-streams',
  'unavailable',
  'outcome-unknown',
  'unexpected',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One property that was refused: `path` as sent (`items.3.title`), `code` the broken rule, `message` for a person. */
export interface PropertyProblem {
  path: string;
  code: string;
  message: string;
}

/** The only error shape: RFC 9457 `application/problem+json`. `unavailable` promises that nothing was applied. */
export interface ProblemAnswer {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  traceId: string;
  errors?: PropertyProblem[];
  /** With `stale-version` and `item-moved-elsewhere`: the thing as it is now. */
  current?: unknown;
  /** With `dependency-cycle`: keys of the items that would wait for each other, each before the next; the first again at the end. */
  cycle?: string[];
}
