import { Injectable, inject } from '@angular/core';
import { MapMoves } from './map-moves';
import { MapView, type MapCell } from './map-view';
import type { Stop } from './stop';

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

export function isArrow(key: string): key is Arrow {
  return ARROWS.includes(key);
}

/** Rows: the activities, the steps, then the slices. Columns: the heads of the slices, then the steps. `at` counts the cards of a cell. */
interface Position {
  row: number;
  column: number;
  at: number;
}

const ACTIVITIES = 0;
const STEPS = 1;
const SLICES = 2;
const HEADS = -1;

/** Where arrows lead from one thing on the map. */
@Injectable()
export class MapWalk {
  private readonly moves = inject(MapMoves);
  private readonly view = inject(MapView);

  /** Null where there is nothing further. */
  next(from: Stop, arrow: Arrow): Stop | null {
    let position = this.positionOf(from);
    while (position) {
      position = this.beside(position, arrow);
      const stop = position && this.stopAt(position);
      if (stop && !isSame(stop, from)) return stop;
    }
    return null;
  }

  /** What Tab comes to first. */
  first(): Stop | null {
    const [activity] = this.view.activities();
    return activity ? { kind: 'activity', id: activity.activity.id } : null;
  }

  isThere(stop: Stop): boolean {
    const position = this.positionOf(stop);
    const there = position && this.stopAt(position);
    return there !== null && isSame(there, stop);
  }

  private positionOf(stop: Stop): Position | null {
    const [columns, slices] = [this.view.columns(), this.view.slices()];
    if (stop.kind === 'activity')
      return found(
        ACTIVITIES,
        columns.findIndex(({ activity }) => activity.id === stop.id),
      );
    if (stop.kind === 'step')
      return found(
        STEPS,
        columns.findIndex(({ step }) => step?.id === stop.id),
      );
    for (const [index, { release, cells }] of slices.entries()) {
      const row = SLICES + index;
      if (stop.kind === 'release') {
        if (release?.id === stop.id) return { row, column: HEADS, at: 0 };
        continue;
      }
      const column = cells.findIndex((cell) => cell !== null && atIn(cell, stop) >= 0);
      const cell = cells[column];
      if (cell) return { row, column, at: atIn(cell, stop) };
    }
    return null;
  }

  private beside({ row, column, at }: Position, arrow: Arrow): Position | null {
    if (arrow === 'ArrowLeft') return column > (row < SLICES ? 0 : HEADS) ? { row, column: column - 1, at } : null;
    if (arrow === 'ArrowRight') return column + 1 < this.view.columns().length ? { row, column: column + 1, at } : null;
    const cards = this.cardsAt(row, column);
    const by = arrow === 'ArrowUp' ? -1 : 1;
    if (at + by >= 0 && at + by < cards) return { row, column, at: at + by };
    const next = row + by;
    if (next < (column === HEADS ? SLICES : 0) || next >= SLICES + this.view.slices().length) return null;
    return { row: next, column, at: by > 0 ? 0 : Math.max(0, this.cardsAt(next, column) - 1) };
  }

  private stopAt({ row, column, at }: Position): Stop | null {
    const there = this.view.columns()[column];
    if (row === ACTIVITIES) return there ? { kind: 'activity', id: there.activity.id } : null;
    if (row === STEPS) return there?.step ? { kind: 'step', id: there.step.id } : null;
    const slice = this.view.slices()[row - SLICES];
    if (column === HEADS) return slice?.release ? { kind: 'release', id: slice.release.id } : null;
    const cell = slice?.cells[column];
    if (!cell) return null;
    const card = cell.cards[Math.min(at, cell.cards.length - 1)];
    if (card) return { kind: 'card', id: card.id };
    return this.moves.mayAdd() ? { kind: 'cell', stepId: cell.step.id, releaseId: cell.releaseId } : null;
  }

  private cardsAt(row: number, column: number): number {
    return this.view.slices()[row - SLICES]?.cells[column]?.cards.length ?? 0;
  }
}

function found(row: number, column: number): Position | null {
  return column < 0 ? null : { row, column, at: 0 };
}

function atIn(cell: MapCell, stop: Stop): number {
  if (stop.kind === 'card') return cell.cards.findIndex(({ id }) => id === stop.id);
  return stop.kind === 'cell' && stop.stepId === cell.step.id && stop.releaseId === cell.releaseId ? 0 : -1;
}

function isSame(one: Stop, other: Stop): boolean {
  if (one.kind === 'cell' || other.kind === 'cell')
    return one.kind === 'cell' && other.kind === 'cell' && one.stepId === other.stepId && one.releaseId === other.releaseId;
  return one.kind === other.kind && one.id === other.id;
}
