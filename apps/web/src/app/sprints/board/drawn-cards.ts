import { Injectable, effect, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { BoardView } from './board-view';

/** The least that a card with its gap is high, in pixels. */
const LEAST_CARD = 80;
/** Cards a cell that come with each frame: few enough for the frame to be in time. */
const STEP = 4;

/** How much of a long board is drawn: at first what can be in sight, then, frame by frame, the rest. */
@Injectable()
export class DrawnCards {
  private readonly view = inject(BoardView);
  private readonly most = signal(Math.ceil(window.innerHeight / LEAST_CARD));

  constructor() {
    effect((end) => {
      const longest = Math.max(0, ...this.view.lanes().flatMap(({ cells }) => cells.map(({ cards }) => cards.length)));
      if (this.most() >= longest) return;
      const frame = requestAnimationFrame(() => this.most.update((most) => most + STEP));
      end(() => cancelAnimationFrame(frame));
    });
  }

  /** Of the cards of a cell those that are drawn. */
  of(cards: readonly BacklogItem[]): readonly BacklogItem[] {
    return cards.length <= this.most() ? cards : cards.slice(0, this.most());
  }
}
