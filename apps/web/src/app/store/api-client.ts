import { Injectable } from '@angular/core';
import type { ProblemAnswer } from '@ordo/contract';
import { Refusal, Unreachable } from './refusal';

export interface Sending {
  /** Sent as JSON. */
  body?: unknown;
  /** The version the change was made from. */
  ifMatch?: number;
  /** `Idempotency-Key`: the same key is applied once however often it is sent. */
  requestId?: string;
  /** Milliseconds before the server counts as unreachable; 15 seconds unless told. */
  timeout?: number;
  /** Nobody waits for the answer any more. */
  signal?: AbortSignal;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const PATIENCE = 15_000;

/** Statuses of proxies that have no server behind them. */
const GATEWAY = [502, 503, 504];

/** The only way to the API: JSON both ways, XSRF header, and two errors: `Refusal` (it said no) and `Unreachable` (it said nothing). */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly listeners: (() => void)[] = [];

  /** Runs whenever an answer says that there is no session. */
  onSessionEnd(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** `path` begins after `/api/`. Answers undefined for 204. */
  async send<T>(method: Method, path: string, sending: Sending = {}): Promise<T> {
    const response = await reach(method, path, sending);
    const answer = await read(response);
    if (response.ok) return answer as T;
    const refusal = asError(response, answer);
    if (refusal instanceof Refusal && refusal.code === 'unauthenticated') for (const listener of this.listeners) listener();
    throw refusal;
  }

  get<T>(path: string): Promise<T> {
    return this.send('GET', path);
  }

  post<T>(path: string, body: unknown, sending: Sending = {}): Promise<T> {
    return this.send('POST', path, { ...sending, body });
  }
}

async function reach(method: Method, path: string, { body, ifMatch, requestId, timeout = PATIENCE, signal }: Sending): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-xsrf-token'] = xsrfToken();
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
  if (requestId !== undefined) headers['idempotency-key'] = requestId;
  const request: RequestInit = {
    method,
    headers,
    signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]),
    credentials: 'same-origin',
  };
  if (body !== undefined) request.body = JSON.stringify(body);
  return fetch(`/api/${path}`, request).catch(() => {
    throw new Unreachable('network');
  });
}

/** The body as JSON; undefined when there is none or it is something else. */
async function read(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text().catch(() => {
    throw new Unreachable('network');
  });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (response.ok) throw new Unreachable('network');
    return undefined;
  }
}

function asError(response: Response, answer: unknown): Refusal | Unreachable {
  const wait = Number(response.headers.get('retry-after'));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null;
  if (isProblem(answer)) {
    if (answer.code === 'unavailable' || answer.code === 'outcome-unknown') return new Unreachable(answer.code, retryAfter);
    return new Refusal(answer, retryAfter);
  }
  if (GATEWAY.includes(response.status)) return new Unreachable('network', retryAfter);
  return new Refusal({ type: 'about:blank', title: response.statusText, status: response.status, code: 'unexpected', traceId: '' }, retryAfter);
}

function isProblem(answer: unknown): answer is ProblemAnswer {
  return typeof answer === 'object' && answer !== null && typeof (answer as ProblemAnswer).code === 'string';
}

/** Whether this browser was given a session that has not run out; the session's own cookie is not for scripts. */
export function mayHaveSession(): boolean {
  return xsrfToken() !== '';
}

function xsrfToken(): string {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return cookie === undefined ? '' : decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}
