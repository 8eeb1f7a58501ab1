import { Injectable, inject } from '@angular/core';
import type { BacklogItem, ExpectedPlace, MoveSet } from '@ordo/contract';
import type { Place } from '@ordo/domain';
import { Language } from '../../shell/language';
import { StepGate, type Reasons } from '../../shell/lent-by-backlog';
import { UndoOffer } from '../../shell/undo-offer';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { OpenedSprint } from '../opened-sprint';
import { SprintNames } from '../sprint-names';
import { BoardView, type Spot } from './board-view';

/** Every way to give a card another place, with its message and its way back. Refusals are told by who watches the store. */
@Injectable()
export class BoardMoves {
  private readonly gate = inject(StepGate);
  private readonly language = inject(Language);
  private readonly names = inject(SprintNames);
  private readonly opened = inject(OpenedSprint);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);
  private readonly view = inject(BoardView);

  /** Whether cards can be moved: by those who build, while the sprint runs. */
  may(): boolean {
    return this.store.can('sprints.work') && this.opened.sprint()?.state === 'active';
  }

  /** Puts a card down. `index` counts the other cards of the cell. */
  move(item: BacklogItem, { lane, status, index }: Spot): void {
    if (!this.may()) return;
    const all = this.view.cell(lane, status)?.cards.filter(({ id }) => id !== item.id) ?? [];
    // What is blocked stands first, whatever the order: a place is one among cards of its kind.
    const isPeer = (card: BacklogItem): boolean => this.view.isInTheWay(card) === this.view.isInTheWay({ ...item, status });
    const [others, at] = [all.filter(isPeer), all.slice(0, index).filter(isPeer).length];
    const isHere = item.status === status && this.view.laneOf(item) === lane;
    const home = isHere ? this.homeOf(item, others) : -1;
    if (at === home) return;
    const set = this.view.laneOf(item) === lane ? undefined : this.view.lanes().find(({ id }) => id === lane)?.set;
    this.pass(item, { place: placeAt(others, at), status, set });
  }

  /** Into another column, below what is there; where it stood in the order it stays. */
  toStatus(item: BacklogItem, status: string): void {
    if (this.may() && item.status !== status) this.pass(item, { status });
  }

  /** One column to the side of where it is now, which a second key may find before the card is drawn there; in its lane. */
  aside({ id }: BacklogItem, by: 1 | -1): void {
    const item = this.store.itemsById().get(id);
    if (!item) return;
    const statuses = this.names.statuses();
    const next = statuses[statuses.findIndex((status) => status.id === item.status) + by];
    if (next) this.toStatus(item, next.id);
  }

  /** One card up or down in its cell, or to an end of it. */
  within(item: BacklogItem, to: -1 | 1 | 'top' | 'bottom'): void {
    const spot = this.view.spotOf(item.id);
    const last = (spot && this.view.cell(spot.lane, spot.status)?.cards.length) ?? 0;
    if (!spot) return;
    const index = to === 'top' ? 0 : to === 'bottom' ? last - 1 : spot.index + to;
    if (index >= 0 && index < last) this.move(item, { ...spot, index });
  }

  /** Asks first where the column asks for something. */
  private pass(item: BacklogItem, target: Target): void {
    this.gate.pass([item], { status: target.status }, (reasons) => this.send(item, target, reasons));
  }

  private send(item: BacklogItem, { place, status, set }: Target, reasons: Reasons): void {
    const expected: ExpectedPlace = { status: item.status, ...(item.sprintId !== null && { sprintId: item.sprintId }) };
    const isElsewhere = status !== item.status;
    const move = { items: [item.id], ...(place && { place }), ...(isElsewhere && { status }), ...(set && { set }), ...reasons, expected };
    this.sprints.move(move).catch(() => undefined);
    this.tell(item, isElsewhere ? status : null);
  }

  private tell(item: BacklogItem, status: string | null): void {
    const key = this.names.key(item);
    const label = status === null ? undefined : this.names.status(status)?.label;
    this.undo.show(label === undefined ? this.language.t('board.moved', { key }) : this.language.t('backlog.edited.status', { who: key, status: label }));
  }

  /** How many of the others stand before it. */
  private homeOf(item: BacklogItem, others: readonly BacklogItem[]): number {
    return others.filter(({ rank }) => rank < item.rank).length;
  }
}

/** Where a card is to be, and what it becomes there. */
interface Target {
  place?: Place | undefined;
  status: string;
  set?: MoveSet | undefined;
}

/** Just after the upper neighbour; at the very top, just before the first. An empty cell says nothing about the order. */
function placeAt(others: readonly BacklogItem[], index: number): Place | undefined {
  const [before, first] = [others[index - 1], others[0]];
  if (before) return { after: before.id };
  return first && { before: first.id };
}
