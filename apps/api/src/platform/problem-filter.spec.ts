import { HttpException } from '@nestjs/common';
import { PROBLEM_CODES, type ProblemCode } from '@ordo/contract';
import { ANSWERS, Problem } from './problem';
import { asProblem } from './problem-filter';

const failure = (code: string, more: object = {}) => Object.assign(new Error('SELECT secret FROM account at /srv/file.ts:1'), { code, ...more });

describe('problems', () => {
  it('have a status each, and a sentence of their own', () => {
    expect(Object.keys(ANSWERS).sort()).toEqual([...PROBLEM_CODES].sort());
    expect(new Set(Object.values(ANSWERS).map(([, title]) => title)).size).toBe(PROBLEM_CODES.length);
  });

  it('that pass say when to come back', () => {
    for (const code of PROBLEM_CODES) expect(new Problem(code).retryAfter).toBe(ANSWERS[code][0] === 503 ? 1 : undefined);
  });

  it.each<[string, unknown, string, ProblemCode]>([
    ['a problem', new Problem('label-taken'), 'POST', 'label-taken'],
    ['a read that took too long', failure('FST_ERR_HANDLER_TIMEOUT', { statusCode: 503 }), 'GET', 'unavailable'],
    ['a write that took too long', failure('FST_ERR_HANDLER_TIMEOUT', { statusCode: 503 }), 'PATCH', 'outcome-unknown'],
    ['a body that is too large', new HttpException('x', 413), 'POST', 'too-large'],
    ['a status we have no word for', new HttpException('x', 418), 'POST', 'unexpected'],
    ['a value PostgreSQL cannot take', failure('22003'), 'GET', 'invalid-input'],
    ['a constraint nobody has thought of', failure('23514'), 'POST', 'unexpected'],
    ['a mistake of ours', new TypeError('x is not a function'), 'GET', 'unexpected'],
    ['something that is no error', 'oops', 'GET', 'unexpected'],
    ['nothing', undefined, 'GET', 'unexpected'],
  ])('are made of %s', (_, error, method, code) => {
    const problem = asProblem(error, method);
    expect(problem.code).toBe(code);
    expect(JSON.stringify({ ...problem, message: problem.message })).not.toMatch(/SELECT|\.ts|function/);
  });
});
