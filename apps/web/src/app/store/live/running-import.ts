import { signal, type Signal } from '@angular/core';
import type { ImportAnswer, ImportItems, ImportProgress } from '@ordo/contract';
import { v7 as uuid } from 'uuid';
import type { ApiClient } from '../api-client';
import { Unreachable } from '../refusal';

/** An import on its way; `progress` is null until the server has said something. */
export interface RunningImport {
  readonly id: string;
  readonly progress: Signal<ImportProgress | null>;
  readonly answer: Promise<ImportAnswer>;
}

const PATIENCE = 120_000;
const TRIES = 5;
const BETWEEN = 1000;
const ASK_EVERY = 400;

/** Sends an import, again with the same key when the answer gets lost, and asks meanwhile how far it is. */
export function runImport(api: ApiClient, path: string, request: ImportItems): RunningImport {
  const id = request.id ?? uuid();
  const progress = signal<ImportProgress | null>(null);
  const answer = send(api, path, { ...request, id });
  let isRunning = true;
  const ask = async (): Promise<void> => {
    await rest(ASK_EVERY);
    if (!isRunning) return;
    const now = await api.get<ImportProgress>(`${path}/imports/${id}/progress`).catch(() => null);
    if (isRunning && now !== null && now.phase !== 'unknown') progress.set(now);
    return ask();
  };
  const stop = (): unknown => (isRunning = false);
  answer.then(stop, stop);
  void ask();
  return { id, progress: progress.asReadonly(), answer };
}

async function send(api: ApiClient, path: string, request: ImportItems): Promise<ImportAnswer> {
  const requestId = uuid();
  for (let tries = 1; ; tries += 1) {
    try {
      return await api.post<ImportAnswer>(`${path}/imports`, request, { requestId, timeout: PATIENCE });
    } catch (error) {
      if (!(error instanceof Unreachable) || tries === TRIES) throw error;
      await rest((error.retryAfter ?? 0) * 1000 || BETWEEN * tries);
    }
  }
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
