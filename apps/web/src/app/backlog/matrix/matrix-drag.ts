import { DestroyRef, Injectable, inject } from '@angular/core';
import { Press, swallowClick } from '@ordo/ui';
import { MatrixMoves } from './matrix-moves';
import { MatrixStage } from './matrix-stage';

/** Dragging with mouse, pen or finger, which a finger begins by holding still. The pointer is followed by the window, which outlives every bubble. */
@Injectable()
export class MatrixDrag {
  private readonly moves = inject(MatrixMoves);
  private readonly stage = inject(MatrixStage);
  private press: Press | null = null;
  private isHeld = false;
  private listening = new AbortController();

  constructor() {
    const keepStill = (event: Event): void => {
      if (this.isHeld && event.cancelable) event.preventDefault();
    };
    document.addEventListener('touchmove', keepStill, { passive: false });
    document.addEventListener('contextmenu', keepStill);
    inject(DestroyRef).onDestroy(() => {
      this.stop();
      document.removeEventListener('touchmove', keepStill);
      document.removeEventListener('contextmenu', keepStill);
    });
  }

  begin(event: PointerEvent, id: string): void {
    if (this.press || event.button !== 0 || !event.isPrimary || !this.moves.may()) return;
    this.press = new Press(event, id, { lift: () => this.lift(), give: () => this.stop() });
    this.listening = new AbortController();
    const { signal } = this.listening;
    window.addEventListener('pointermove', (moved) => this.follow(moved), { signal });
    window.addEventListener('pointerup', (up) => this.release(up), { signal });
    window.addEventListener('pointercancel', () => this.cancel(), { signal });
    window.addEventListener('keydown', (key) => this.key(key), { signal, capture: true });
  }

  private lift(): void {
    if (!this.press) return;
    this.press.stop();
    this.isHeld = true;
    this.moves.lift(this.press.id, 'pointer');
    window.getSelection()?.removeAllRanges();
    if (this.press.down.pointerType === 'touch') navigator.vibrate?.(10);
  }

  private follow(event: PointerEvent): void {
    if (event.pointerId !== this.press?.down.pointerId) return;
    if (!this.isHeld) this.press.move(event);
    if (this.isHeld) this.moves.over(this.stage.figuresAt(event.clientX, event.clientY));
  }

  private release(event: PointerEvent): void {
    if (event.pointerId !== this.press?.down.pointerId) return;
    const wasHeld = this.isHeld;
    this.stop();
    if (!wasHeld) return;
    swallowClick();
    if (this.moves.held()?.to) this.moves.drop();
    else this.moves.putBack();
  }

  private cancel(): void {
    const wasHeld = this.isHeld;
    this.stop();
    if (wasHeld) this.moves.putBack();
  }

  private key(event: KeyboardEvent): void {
    if (!this.isHeld || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  }

  private stop(): void {
    this.listening.abort();
    this.press?.stop();
    this.press = null;
    this.isHeld = false;
  }
}
