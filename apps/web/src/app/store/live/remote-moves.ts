import { signal } from '@angular/core';
import type { Change } from '@ordo/contract';
import type { RemoteMove } from '../shown';

/** Milliseconds for which a row shows who moved it. */
const SHOWN_FOR = 2000;

/** More at once than this is not somebody's gesture to watch. */
const AT_MOST = 50;

/** The moves made elsewhere just now. */
export class RemoteMoves {
  private readonly recent = signal<readonly RemoteMove[]>([]);
  readonly all = this.recent.asReadonly();

  follow(changes: readonly Change[], at = Date.now()): void {
    const moves = changes.flatMap(({ actorId, patches }) => {
      const moved = patches.filter(({ entity, before, after }) => entity === 'item' && before !== null && after !== null && 'rank' in after);
      return moved.length > AT_MOST ? [] : moved.map(({ id }) => ({ itemId: id, actorId, at }));
    });
    if (moves.length === 0) return;
    const moved = new Set(moves.map(({ itemId }) => itemId));
    this.recent.update((recent) => [...recent.filter(({ itemId }) => !moved.has(itemId)), ...moves]);
    setTimeout(() => this.recent.update((recent) => recent.filter((move) => !moves.includes(move))), SHOWN_FOR);
  }
}
