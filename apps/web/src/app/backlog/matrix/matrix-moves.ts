import { LiveAnnouncer } from '@angular/cdk/a11y';
import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import {
  afterChange,
  changeOfBoth,
  changeTo,
  figureOn,
  inputsOf,
  likelyOf,
  scoreOfItem,
  stepFrom,
  type InputValue,
  type MatrixAxis,
  type MatrixChange,
} from '@ordo/domain';
import { Language } from '../../shell/language';
import { UndoOffer } from '../../shell/undo-offer';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';
import { ScoreWords } from '../scores/score-words';
import { MatrixView } from './matrix-view';
import { MatrixWords } from './matrix-words';

/** An item on its way to other figures. */
export interface Held {
  readonly id: string;
  readonly by: 'pointer' | 'keyboard';
  /** Null while it is over no place. */
  readonly to: { readonly up: number; readonly across: number } | null;
}

/** One figure that would change; `before` is empty where there was none. */
export interface ChangeLine {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** A part of the sum above it. */
  readonly isPart?: boolean;
  readonly isScore?: boolean;
}

/** After so many milliseconds without another arrow what the arrows did is one change. */
const PAUSE = 1200;

/** Changes an item's figures by moving it: held first, shown before and after, then put down as one change. */
@Injectable()
export class MatrixMoves {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly scores = inject(ScoreWords);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);
  private readonly view = inject(MatrixView);
  private readonly words = inject(MatrixWords);
  private pause: ReturnType<typeof setTimeout> | undefined;

  readonly held = signal<Held | null>(null, { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  readonly heldId = computed(() => this.held()?.id ?? null);
  readonly item = computed(() => this.store.itemsById().get(this.heldId() ?? '') ?? null);
  private readonly change = computed<MatrixChange>(() => {
    const [item, to] = [this.item(), this.held()?.to];
    return item && to ? changeOfBoth(changeTo(this.view.up(), item, to.up), changeTo(this.view.across(), item, to.across)) : {};
  });
  /** What would be otherwise: both figures, the parts of a sum that change, and the score. */
  readonly lines = computed<readonly ChangeLine[]>(() => {
    const [item, to] = [this.item(), this.held()?.to];
    if (!item || !to) return [];
    const after = afterChange(item, this.change());
    const axes = [this.view.across(), this.view.up()].flatMap((axis) => [this.lineOf(axis, item, after), ...this.partsOf(axis, item, after)]);
    const scored = [item, after].map((one) => scoreOfItem(this.view.framework(), one));
    const [before = '–', then = '–'] = scored.map((score) => (score.kind === 'scored' ? this.scores.score(score.score) : '–'));
    return [...axes, { name: this.scores.name(this.view.framework()), before, after: then, isScore: true }];
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.drop());
  }

  may(): boolean {
    return this.store.can('items.edit');
  }

  lift(id: string, by: Held['by']): void {
    if (this.heldId() !== id) this.drop();
    const item = this.store.itemsById().get(id);
    if (!item || !this.may()) return;
    const [up, across] = [figureOn(this.view.up(), item), figureOn(this.view.across(), item)];
    this.held.set({ id, by, to: up === null || across === null ? null : { up, across } });
  }

  over(to: Held['to']): void {
    this.held.update((held) => held && { ...held, to });
  }

  /** One step of an axis by keyboard. A burst of steps becomes one change. */
  step(id: string, axis: 'up' | 'across', by: 1 | -1): void {
    if (this.held()?.id !== id) this.lift(id, 'keyboard');
    const to = this.held()?.to;
    if (!to) return;
    this.over({ ...to, [axis]: stepFrom(this.view[axis]().scale, to[axis], by) });
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.drop(), PAUSE);
    const lines = this.lines().filter(({ isPart }) => isPart !== true);
    void this.announcer.announce(lines.map(({ name, after }) => `${name} ${after}`).join(', '), 'polite');
  }

  /** Makes it so; nothing where nothing differs. */
  drop(): void {
    clearTimeout(this.pause);
    const [item, change] = [this.item(), this.change()];
    this.held.set(null);
    if (item && Object.keys(change).length > 0) this.send(item, change);
  }

  putBack(): void {
    clearTimeout(this.pause);
    const item = this.item();
    this.held.set(null);
    if (item) void this.announcer.announce(this.language.t('matrix.putBack', { key: this.names.key(item) }), 'polite');
  }

  /** Changes an item at once. */
  send(item: BacklogItem, change: MatrixChange): void {
    this.store.editItem(item.id, change).catch(() => undefined);
    const after = afterChange(item, change);
    const told = [this.view.across(), this.view.up()].map((axis) => `${this.words.axis(axis)} ${this.told(axis, figureOn(axis, after))}`);
    this.undo.show(this.language.t('matrix.moved', { key: this.names.key(item), figures: this.language.list(told) }));
  }

  private lineOf(axis: MatrixAxis, item: BacklogItem, after: BacklogItem): ChangeLine {
    return { name: this.words.axis(axis), before: this.told(axis, figureOn(axis, item)), after: this.told(axis, figureOn(axis, after)) };
  }

  /** Of a sum: which of its inputs takes the difference. */
  private partsOf({ framework, inputs }: MatrixAxis, item: BacklogItem, after: BacklogItem): ChangeLine[] {
    if (framework === null || inputs.length < 2) return [];
    const [before, then] = [inputsOf(framework, item), inputsOf(framework, after)];
    return inputs.flatMap(({ id }): ChangeLine[] => {
      const [from, to] = [this.figure(before[id]), this.figure(then[id])];
      return from === to ? [] : [{ name: this.scores.input(id), before: from, after: to, isPart: true }];
    });
  }

  private figure(value: InputValue | null | undefined): string {
    return value == null ? '–' : this.language.number(likelyOf(value));
  }

  private told(axis: MatrixAxis, figure: number | null): string {
    return figure === null ? '–' : this.words.figure(axis, figure);
  }
}
