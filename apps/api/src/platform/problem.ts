import type { ProblemCode, PropertyProblem } from '@ordo/contract';

export interface ProblemDetails {
  /** Each property that was refused. */
  errors?: PropertyProblem[];
  /** The thing as it is now, for who came with an old version of it. */
  current?: unknown;
  /** The way round, as keys. */
  cycle?: string[];
  /** Seconds; sent as `Retry-After`. */
  retryAfter?: number;
}

/** The only way to refuse a request. Never carries text from the database or the file system. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly errors?: PropertyProblem[];
  readonly current?: unknown;
  readonly cycle?: string[];
  readonly retryAfter?: number;

  constructor(
    readonly code: ProblemCode,
    details: ProblemDetails = {},
  ) {
    const [status, title] = ANSWERS[code];
    super(title);
    this.name = 'Problem';
    this.status = status;
    this.title = title;
    this.errors = details.errors;
    this.current = details.current;
    this.cycle = details.cycle;
    this.retryAfter = details.retryAfter ?? (status === 503 ? 1 : undefined);
  }
}

/** One refused property, said in one line. */
export function refused(path: string, code: string, message: string): Problem {
  return new Problem('invalid-input', { errors: [{ path, code, message }] });
}

/** One status and one sentence per code. */
export const ANSWERS: Record<ProblemCode, readonly [status: number, title: string]> = {
  'invalid-input': [400, 'Some of what was sent is not acceptable'],
  'malformed-json': [400, 'The body is not acceptable JSON'],
  'unsupported-media-type': [415, 'Send application/json in UTF-8'],
  'too-large': [413, 'The body is too large'],
  unauthenticated: [401, 'Sign in first'],
  'wrong-credentials': [401, 'E-mail and password do not match'],
  forbidden: [403, 'Your role does not allow this'],
  'cross-site-request': [403, 'The request does not come from this application'],
  'not-found': [404, 'There is nothing here'],
  'stale-version': [412, 'It has been changed since you read it'],
  'version-required': [428, 'Say with If-Match which version you have read'],
  'request-id-reused': [422, 'This Idempotency-Key was used for another request'],
  'undo-conflict': [409, 'Someone has built on this change since'],
  'already-undone': [409, 'This change was already taken back'],
  'item-moved-elsewhere': [409, 'Someone moved it meanwhile'],
  'sprint-already-active': [409, 'A sprint is running already'],
  'sprint-not-active': [409, 'This sprint is not running'],
  'sprint-closed': [409, 'This sprint is over'],
  'wip-limit-reached': [409, 'This status is full'],
  'done-unmet': [409, 'Not everything is met that being done needs'],
  'goal-already-active': [409, 'Another goal is active'],
  'goal-weights-exceeded': [409, 'The open goals would weigh more than 100 % together'],
  'goal-shares-exceeded': [409, 'An item would serve its goals with more than all of it'],
  'key-taken': [409, 'This key is taken'],
  'id-taken': [409, 'This id is taken'],
  'email-taken': [409, 'This e-mail address has an account'],
  'label-taken': [409, 'There is a label of this name'],
  'link-taken': [409, 'These two are linked so already'],
  'last-owner': [409, 'A product keeps at least one owner'],
  'invitation-invalid': [404, 'This invitation is unknown, used, revoked or too old'],
  'registration-closed': [403, 'An account needs an invitation here'],
  'dependency-cycle': [409, 'This would make items wait for each other'],
  'parent-cycle': [409, 'An item cannot be above itself'],
  'unreadable-file': [422, 'The file cannot be read'],
  'too-many-requests': [429, 'Too many requests'],
  'too-many-streams': [429, 'Too many live connections'],
  unavailable: [503, 'Not available for the moment; nothing was changed'],
  'outcome-unknown': [503, 'Whether this was done is not known; send it again with the same Idempotency-Key'],
  unexpected: [500, 'Something went wrong on our side'],
};
