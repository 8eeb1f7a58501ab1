import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportAnswer } from '@ordo/contract';

const PATCHES_AT_ONCE = 500;

/** The answer as JSON text, piece by piece: one of 50,000 patches must not hold up other requests. */
export function streamAnswer(answer: ImportAnswer): Readable {
  return Readable.from(pieces(answer), { objectMode: false });
}

async function* pieces({ change, ...rest }: ImportAnswer): AsyncGenerator<string> {
  if (change === undefined) return yield JSON.stringify(rest);
  const { patches, ...head } = change;
  yield `${JSON.stringify(rest).slice(0, -1)},"change":${JSON.stringify(head).slice(0, -1)},"patches":[`;
  for (let at = 0; at < patches.length; at += PATCHES_AT_ONCE) {
    const piece = JSON.stringify(patches.slice(at, at + PATCHES_AT_ONCE)).slice(1, -1);
    yield at === 0 ? piece : `,${piece}`;
    await nextTurn();
  }
  yield ']}}';
}
