import { ApiClient } from './api-client';
import { Refusal, Unreachable } from './refusal';

interface Answer {
  status: number;
  text?: string;
  retryAfter?: string;
}

function answering({ status, text = '', retryAfter }: Answer): jest.Mock {
  const headers = { get: (name: string) => (name === 'retry-after' ? (retryAfter ?? null) : null) };
  const fetch = jest.fn(() => Promise.resolve({ ok: status < 400, status, statusText: 'Some status', headers, text: () => Promise.resolve(text) }));
  globalThis.fetch = fetch as unknown as typeof globalThis.fetch;
  return fetch;
}

const problem = (code: string): string => JSON.stringify({ type: 'about:blank', title: code, status: 400, code, traceId: 'trace' });

describe('ApiClient', () => {
  it('sends JSON with the key, the version and the XSRF token', async () => {
    const fetch = answering({ status: 200, text: '{"revision":2}' });
    document.cookie = 'XSRF-TOKEN=token';
    const answer = await new ApiClient().send('PATCH', 'products/CYC/items/1', { body: { title: 'Tram' }, ifMatch: 7, requestId: 'key' });
    expect(answer).toEqual({ revision: 2 });
    const [url, request] = fetch.mock.calls[0] as [string, RequestInit];
    expect([url, request.method, request.body]).toEqual(['/api/products/CYC/items/1', 'PATCH', '{"title":"Tram"}']);
    expect(request.headers).toMatchObject({ 'content-type': 'application/json', 'if-match': '"7"', 'idempotency-key': 'key', 'x-xsrf-token': 'token' });
  });

  it('answers nothing for 204', async () => {
    answering({ status: 204 });
    await expect(new ApiClient().send('DELETE', 'session')).resolves.toBeUndefined();
  });

  it('refuses with the problem and when to come back', async () => {
    answering({ status: 429, text: problem('too-many-requests'), retryAfter: '12' });
    const refusal = await new ApiClient().get('me').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code: 'too-many-requests', retryAfter: 12 });
  });

  it.each([
    ['unavailable', { status: 503, text: problem('unavailable'), retryAfter: '1' }, { reason: 'unavailable', retryAfter: 1 }],
    ['outcome-unknown', { status: 503, text: problem('outcome-unknown') }, { reason: 'outcome-unknown' }],
    ['a proxy without a server', { status: 502, text: '<html>Bad gateway</html>' }, { reason: 'network' }],
    ['a page that is not the API', { status: 200, text: '<html>Sign in to this hotel</html>' }, { reason: 'network' }],
  ])('counts %s as unreachable', async (_, answer: Answer, expected) => {
    answering(answer);
    const error = await new ApiClient().get('me').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Unreachable);
    expect(error).toMatchObject(expected);
  });

  it('counts a broken network as unreachable', async () => {
    globalThis.fetch = jest.fn(() => Promise.reject(new TypeError('fetch failed'))) as unknown as typeof fetch;
    await expect(new ApiClient().get('me')).rejects.toMatchObject({ name: 'Unreachable', reason: 'network' });
  });

  it('tells when the session has ended, but not when a password was wrong', async () => {
    const api = new ApiClient();
    const ended = jest.fn();
    api.onSessionEnd(ended);
    answering({ status: 401, text: problem('wrong-credentials') });
    await expect(api.post('session', {})).rejects.toMatchObject({ code: 'wrong-credentials' });
    expect(ended).not.toHaveBeenCalled();
    answering({ status: 401, text: problem('unauthenticated') });
    await expect(api.get('me')).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
