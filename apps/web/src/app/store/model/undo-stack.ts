import { computed, signal } from '@angular/core';
import type { UndoTarget } from './intent';

const DEPTH = 50;

/** What Ctrl+Z and its opposite act on: our own changes of this visit, the newest last. Redoing is undoing the undoing. */
export class UndoStack {
  private readonly done = signal<readonly UndoTarget[]>([]);
  private readonly undone = signal<readonly UndoTarget[]>([]);
  readonly canUndo = computed(() => this.done().length > 0);
  readonly canRedo = computed(() => this.undone().length > 0);

  /** Notes a new change; what was undone before cannot be redone after it. */
  did(requestId: string): void {
    this.done.update((done) => [...done, { requestId, revision: null }].slice(-DEPTH));
    this.undone.set([]);
  }

  /** What to take back now; `requestId` is the change that will do so. */
  takeLast(requestId: string): UndoTarget | null {
    return move(this.done, this.undone, requestId);
  }

  /** What to take back in order to redo. */
  takeLastUndone(requestId: string): UndoTarget | null {
    return move(this.undone, this.done, requestId);
  }

  confirmed(requestId: string, revision: number): void {
    const name = (target: UndoTarget): UndoTarget => (target.requestId === requestId ? { requestId, revision } : target);
    this.done.update((done) => done.map(name));
    this.undone.update((undone) => undone.map(name));
  }

  /** It never happened. */
  forget(requestId: string): void {
    const isOther = (target: UndoTarget): boolean => target.requestId !== requestId;
    this.done.update((done) => done.filter(isOther));
    this.undone.update((undone) => undone.filter(isOther));
  }
}

function move(
  from: ReturnType<typeof signal<readonly UndoTarget[]>>,
  to: ReturnType<typeof signal<readonly UndoTarget[]>>,
  requestId: string,
): UndoTarget | null {
  const last = from().at(-1);
  if (last === undefined) return null;
  from.update((targets) => targets.slice(0, -1));
  to.update((targets) => [...targets, { requestId, revision: null }]);
  return last;
}
