import type { ImportAnswer, ImportItems } from '@ordo/contract';
import { ApiClient } from '../api-client';
import { Unreachable } from '../refusal';
import { runImport } from './running-import';

const request = { source: 'csv', content: 'title\nTram' } as ImportItems;
const answer = { import: { id: 'id', dryRun: false } } as ImportAnswer;

describe('runImport', () => {
  let api: ApiClient;
  let send: jest.SpyInstance;
  beforeEach(() => {
    jest.useFakeTimers();
    api = new ApiClient();
    send = jest.spyOn(api, 'send');
  });
  afterEach(() => jest.useRealTimers());

  it('tells how far it is until it is done', async () => {
    const { promise, resolve } = Promise.withResolvers<ImportAnswer>();
    send.mockImplementation((method: string) => (method === 'POST' ? promise : Promise.resolve({ phase: 'writing', done: 20, total: 100 })));
    const running = runImport(api, 'products/CYC', request);
    expect(running.progress()).toBeNull();
    await jest.advanceTimersByTimeAsync(400);
    expect(running.progress()).toEqual({ phase: 'writing', done: 20, total: 100 });
    resolve(answer);
    expect(await running.answer).toBe(answer);
    send.mockClear();
    await jest.advanceTimersByTimeAsync(2000);
    expect(send).not.toHaveBeenCalled();
  });

  it('is sent again as the same import when its answer gets lost', async () => {
    send.mockImplementation((method: string) => (method === 'GET' ? Promise.reject(new Unreachable('network')) : Promise.reject(new Unreachable('network'))));
    const running = runImport(api, 'products/CYC', request);
    await Promise.resolve();
    send.mockImplementation(() => Promise.resolve(answer));
    await jest.advanceTimersByTimeAsync(1000);
    expect(await running.answer).toBe(answer);
    const posts = send.mock.calls
      .filter(([method]) => method === 'POST')
      .map(([, , { body, requestId }]) => [(body as { id: string }).id, requestId as string]);
    expect(posts).toHaveLength(2);
    expect(posts[0]).toEqual(posts[1]);
    expect(posts[0]?.[0]).toBe(running.id);
  });

  it('gives up in the end', async () => {
    send.mockRejectedValue(new Unreachable('network'));
    const failed = expect(runImport(api, 'products/CYC', request).answer).rejects.toBeInstanceOf(Unreachable);
    await jest.advanceTimersByTimeAsync(60_000);
    await failed;
  });
});
