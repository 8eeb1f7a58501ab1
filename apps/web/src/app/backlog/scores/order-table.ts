import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, inject, signal, untracked } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Button, Checkbox, GoalGlyph, Icon, IconButton, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Viewport } from '../../shell/viewport';
import { ItemNames } from '../item-names';
import { Pins } from '../order/pins';
import { OrderByScore, TOP } from './order-by-score';
import { RobustnessRun } from './robustness-run';
import { ScoreWords } from './score-words';
import { ScoresView, type ScoreRow } from './scores-view';

const AT_ONCE = 40;

/** From which chance on an item surely belongs to the first, and from which it well may. */
const [GOOD, FAIR] = [0.75, 0.4];

/** Each item where it would stand beside where it stands, its score on a scale that all share, and how surely it is among the first. On a phone only what moves. */
@Component({
  selector: 'ordo-order-table',
  imports: [Button, Checkbox, GoalGlyph, Icon, IconButton, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-table.html',
  styleUrl: './order-table.css',
  host: { '(focusin)': 'remember($event)', '(keydown.arrowdown)': 'step($event, 1)', '(keydown.arrowup)': 'step($event, -1)' },
})
export class OrderTable {
  protected readonly t = inject(Language).t;
  protected readonly names = inject(ItemNames);
  protected readonly order = inject(OrderByScore);
  protected readonly table = inject(ScoresView);
  protected readonly words = inject(ScoreWords);
  private readonly pins = inject(Pins);
  private readonly run = inject(RobustnessRun);
  private readonly viewport = inject(Viewport);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** What had the focus last. */
  private focused: HTMLElement | null = null;

  protected readonly all = TOP;
  protected readonly atOnce = signal(AT_ONCE);
  protected readonly mayOrder = computed(() => this.pins.may());
  private readonly lines = computed(() => (this.viewport.isPhone() ? this.order.rows().filter(({ from, to }) => from !== to) : this.order.rows()));
  protected readonly rows = computed(() => this.lines().slice(0, this.atOnce()));
  protected readonly hidden = computed(() => this.lines().length - this.rows().length);
  /** The least and the most that any score may be; from 0 where none is below. */
  private readonly scale = computed(() => {
    const scores = this.order.open().flatMap(({ score }) => (score.kind === 'scored' ? [score] : []));
    const low = Math.min(0, ...scores.map((score) => score.low));
    return { low, width: Math.max(0, ...scores.map((score) => score.high)) - low };
  });

  constructor() {
    afterRenderEffect(() => {
      this.rows();
      untracked(() => this.keepFocus());
    });
  }

  /** Where a score lies on the scale, in percent. */
  protected at(score: number): number {
    const { low, width } = this.scale();
    return width === 0 ? 0 : (100 * (score - low)) / width;
  }

  /** Where eight of ten draws lie; until that is known, everything thinkable. Null where nothing is guessed. */
  protected rangeOf({ item, score }: ScoreRow): { low: number; high: number } | null {
    if (score.kind !== 'scored' || score.low === score.high) return null;
    return this.run.byItem().get(item.id) ?? score;
  }

  /** That it is among the first; null while nobody knows. */
  protected chanceOf(id: string): { share: number; tone: string } | null {
    const share = this.run.byItem().get(id)?.inTop;
    return share === undefined ? null : { share, tone: share >= GOOD ? 'good' : share >= FAIR ? 'fair' : '' };
  }

  protected pinLabel(item: BacklogItem): string {
    return this.t(item.pin === null ? 'order.pin.one' : 'order.pin.letGo', { key: this.names.key(item) });
  }

  protected turnPin(item: BacklogItem): void {
    if (item.pin === null) this.pins.ask([item]);
    else this.pins.pin([item], null);
  }

  protected remember({ target }: FocusEvent): void {
    this.focused = target instanceof HTMLElement ? target : null;
  }

  /** Up and down go to the same in the next row. */
  protected step(event: Event, by: 1 | -1): void {
    const control = event.target as HTMLElement;
    const row = control.closest('tr');
    const next = by === 1 ? row?.nextElementSibling : row?.previousElementSibling;
    next?.querySelector<HTMLElement>(control.tagName)?.focus();
    event.preventDefault();
  }

  /** A row that moves loses the focus. */
  private keepFocus(): void {
    if (document.activeElement === document.body && this.focused !== null && this.element.contains(this.focused)) this.focused.focus();
  }
}
