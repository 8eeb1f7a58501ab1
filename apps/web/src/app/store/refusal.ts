import type { ProblemAnswer, ProblemCode } from '@ordo/contract';

/** The server understood and said no; nothing was changed. `problem.current` is the thing as it is now, when it says so. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly problem: ProblemAnswer,
    /** Seconds to wait before asking again, when the server says so. */
    readonly retryAfter: number | null = null,
  ) {
    super(`${problem.code}: ${problem.title}`);
  }

  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** No readable answer: no network, a proxy without a server behind it, or a server that is unavailable. Worth trying again with the same key. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(
    /** `applied` may be true: the request reached a server that could not tell what became of it. */
    readonly reason: 'network' | 'unavailable' | 'outcome-unknown',
    readonly retryAfter: number | null = null,
  ) {
    super(reason);
  }
}

/** Whether an error is the server's refusal for one of these reasons. */
export function isRefusal(error: unknown, ...codes: ProblemCode[]): error is Refusal {
  return error instanceof Refusal && (codes.length === 0 || codes.includes(error.code));
}
