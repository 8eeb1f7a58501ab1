import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { CreateAccount, ProblemAnswer, ProblemCode } from '@ordo/contract';
import type { Role } from '@ordo/domain';

/** Long, and in no list. */
export const PASSWORD = 'a quiet harbour in november';

/** An answer, read to its end. */
export interface Answer<T> {
  status: number;
  headers: Headers;
  text: string;
  body: T;
}

type Sent = Record<string, string>;

/** What a person's browser does: keeps cookies, and repeats the XSRF token with every change. */
export class Browser {
  readonly cookies = new Map<string, string>();
  email = '';

  constructor(readonly url: string) {}

  get<T>(path: string, headers: Sent = {}): Pending<T> {
    return this.send<T>('GET', path, undefined, headers);
  }

  post<T>(path: string, body?: unknown, headers: Sent = {}): Pending<T> {
    return this.send<T>('POST', path, body, headers);
  }

  put<T>(path: string, body?: unknown, headers: Sent = {}): Pending<T> {
    return this.send<T>('PUT', path, body, headers);
  }

  /** With the version that was read. */
  patch<T>(path: string, body: unknown, version?: number, headers: Sent = {}): Pending<T> {
    return this.send<T>('PATCH', path, body, { ...ifMatch(version), ...headers });
  }

  delete<T>(path: string, version?: number, headers: Sent = {}): Pending<T> {
    return this.send<T>('DELETE', path, undefined, { ...ifMatch(version), ...headers });
  }

  /** `body` goes as JSON, unless it is text, which goes as it is. */
  send<T>(method: string, path: string, body: unknown, headers: Sent = {}): Pending<T> {
    return new Pending<T>(() => this.exchange<T>(method, path, body, headers));
  }

  /** A new account: the first one of a server, or with an invitation's token. */
  async signUp(more: Partial<CreateAccount> = {}): Promise<this> {
    const account = { email: `${randomUUID()}@example.org`, name: 'Somebody', password: PASSWORD, ...more };
    this.email = account.email;
    await this.post('/api/accounts', account).expect(204);
    return this;
  }

  async signIn(email: string, password = PASSWORD): Promise<this> {
    this.email = email;
    await this.post('/api/session', { email, password }).expect(204);
    return this;
  }

  /** Makes an invitation as a browser does, and answers its token. */
  async invite(product: string, role: Role): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.post(`/api/products/${product}/invitations`, { role, tokenHash: createHash('sha256').update(token).digest('base64url') }).expect(201);
    return token;
  }

  private async exchange<T>(method: string, path: string, body: unknown, more: Sent): Promise<Answer<T>> {
    const xsrf = this.cookies.get('XSRF-TOKEN');
    const headers: Sent = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(this.cookies.size > 0 && { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
      ...(xsrf !== undefined && method !== 'GET' && { 'x-xsrf-token': xsrf }),
      ...more,
    };
    const sent = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(this.url + path, { method, headers, body: sent, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: (isJson(response) ? JSON.parse(text) : undefined) as T };
  }

  private keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** A request under way, which can be told what its answer has to be. */
export class Pending<T> implements PromiseLike<Answer<T>> {
  private readonly answer: Promise<Answer<T>>;

  constructor(start: () => Promise<Answer<T>>) {
    this.answer = start();
  }

  then<A, B>(done?: ((answer: Answer<T>) => A | PromiseLike<A>) | null, failed?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<A | B> {
    return this.answer.then(done, failed);
  }

  /** Fails with the answer's text when it has another status. */
  async expect(status: number): Promise<Answer<T>> {
    const answer = await this.answer;
    if (answer.status !== status) throw new Error(`Answered ${answer.status} instead of ${status}: ${answer.text}`);
    return answer;
  }

  /** Fails unless the answer is this problem. */
  async refused(code: ProblemCode): Promise<ProblemAnswer> {
    const answer = await this.answer;
    const problem = answer.body as unknown as ProblemAnswer | undefined;
    if (problem?.code !== code) throw new Error(`Answered ${answer.status} instead of ${code}: ${answer.text}`);
    return problem;
  }
}

function ifMatch(version: number | undefined): Sent {
  return version === undefined ? {} : { 'if-match': `"${version}"` };
}

function isJson(response: Response): boolean {
  return /\bjson\b/.test(response.headers.get('content-type') ?? '');
}
