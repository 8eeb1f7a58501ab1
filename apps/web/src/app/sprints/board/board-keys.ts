import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { SprintNames } from '../sprint-names';
import { BoardMoves } from './board-moves';
import { BoardView, type Spot } from './board-view';

type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** The keyboard on cards: arrows walk, Space lifts and puts down, Alt with an arrow moves at once. */
@Injectable()
export class BoardKeys {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly language = inject(Language);
  private readonly moves = inject(BoardMoves);
  private readonly names = inject(SprintNames);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BoardView);

  /** Whether it was a key of ours; then the card named by `view.active` is to have the focus. */
  press(event: KeyboardEvent, item: BacklogItem): boolean {
    if (event.ctrlKey || event.metaKey) return false;
    const isHeld = this.view.held() !== null;
    if (event.key === ' ') this.liftOrDrop(item);
    else if (isHeld && event.key === 'Enter') this.drop();
    else if (isHeld && (event.key === 'Escape' || event.key === 'Tab')) this.cancel();
    else if (ARROWS.includes(event.key)) this.arrow(event, item);
    else return false;
    return event.key !== 'Tab';
  }

  cancel(): void {
    const held = this.view.held();
    this.view.held.set(null);
    const item = this.store.itemsById().get(held?.id ?? '');
    if (item) this.say('board.say.cancel', item, this.view.spotOf(item.id));
  }

  private arrow({ key, altKey, shiftKey }: KeyboardEvent, item: BacklogItem): void {
    const arrow = key as Arrow;
    if (this.view.held()) return this.carry(arrow);
    if (!altKey) return this.walk(arrow, item);
    if (arrow === 'ArrowLeft' || arrow === 'ArrowRight') this.moves.aside(item, arrow === 'ArrowLeft' ? -1 : 1);
    else if (shiftKey) this.moves.within(item, arrow === 'ArrowUp' ? 'top' : 'bottom');
    else this.moves.within(item, arrow === 'ArrowUp' ? -1 : 1);
    if (this.moves.may()) this.sayWhere(item.id);
  }

  private liftOrDrop(item: BacklogItem): void {
    if (this.view.held()) return this.drop();
    const spot = this.view.spotOf(item.id);
    if (!spot || !this.moves.may()) return;
    this.view.held.set({ id: item.id, ...spot });
    this.say('board.say.lift', item, spot);
  }

  private drop(): void {
    const held = this.view.held();
    this.view.held.set(null);
    const item = this.store.itemsById().get(held?.id ?? '');
    if (!held || !item) return;
    this.moves.move(item, held);
    this.say('board.say.drop', item, held);
  }

  private carry(arrow: Arrow): void {
    const held = this.view.held();
    const next = held && this.besideOf(held, arrow, 1);
    const item = this.store.itemsById().get(held?.id ?? '');
    if (!held || !next || !item) return;
    this.view.held.set({ id: held.id, ...next });
    this.say('board.say.over', item, next);
  }

  private walk(arrow: Arrow, item: BacklogItem): void {
    const spot = this.view.spotOf(item.id);
    let next = spot && this.besideOf(spot, arrow, 0);
    // Empty columns are passed over.
    while (next && this.cardAt(next) === undefined) next = this.besideOf(next, arrow, 0);
    const card = next && this.cardAt(next);
    if (card) this.view.active.set(card.id);
  }

  /** `room`: how many places beyond the last card there are; the card that is held is one of those counted. */
  private besideOf({ lane, status, index }: Spot, arrow: Arrow, room: 0 | 1): Spot | null {
    const statuses = this.names.statuses();
    const lanes = this.view.lanes();
    const length = (laneId: string, statusId: string): number => {
      const cards = this.view.cell(laneId, statusId)?.cards ?? [];
      return cards.filter(({ id }) => id !== this.view.held()?.id).length;
    };
    if (arrow === 'ArrowLeft' || arrow === 'ArrowRight') {
      const next = statuses[statuses.findIndex(({ id }) => id === status) + (arrow === 'ArrowLeft' ? -1 : 1)];
      return next ? { lane, status: next.id, index: Math.max(0, Math.min(index, length(lane, next.id) - 1 + room)) } : null;
    }
    const by = arrow === 'ArrowUp' ? -1 : 1;
    if (index + by >= 0 && index + by <= length(lane, status) - 1 + room) return { lane, status, index: index + by };
    const next = lanes[lanes.findIndex(({ id }) => id === lane) + by];
    return next ? { lane: next.id, status, index: by > 0 ? 0 : Math.max(0, length(next.id, status) - 1 + room) } : null;
  }

  private cardAt({ lane, status, index }: Spot): BacklogItem | undefined {
    return this.view.cell(lane, status)?.cards[index];
  }

  private sayWhere(id: string): void {
    const item = this.store.itemsById().get(id);
    if (item) this.say('board.say.over', item, this.view.spotOf(id));
  }

  private say(key: string, item: BacklogItem, spot: Spot | null): void {
    if (!spot) return;
    const others = this.view.cell(spot.lane, spot.status)?.cards.filter(({ id }) => id !== item.id).length ?? 0;
    const values = { key: this.names.key(item), status: this.names.status(spot.status)?.label ?? '', place: spot.index + 1, count: others + 1 };
    void this.announcer.announce(this.language.t(key, values), 'polite');
  }
}
