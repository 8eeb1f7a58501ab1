import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, linkedSignal, viewChild } from '@angular/core';
import { leftToGive, moveBorder } from '@ordo/domain';
import { Button } from '@ordo/ui';
import { Language } from '../shell/language';
import { Goals } from '../store/goals';
import { GoalActions } from './goal-actions';
import { VisionWords } from './vision-words';

/** By how much an arrow key and a drag move a border. */
const STEP = 0.05;

/** How the open goals share 100 %: what one gives the next one takes, by dragging a border or with the arrow keys. */
@Component({
  selector: 'ordo-weights-bar',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span #bar class="bar">
      @for (goal of shown(); track goal.id; let at = $index, last = $last) {
        <span class="share" [style.flex-grow]="goal.weight * 1000" [style.background]="'var(--' + goal.hue + ')'" [attr.title]="goal.name + ' ' + words.percent(goal.weight)"></span>
        @if (goals.may() && !last) {
          <span class="border" role="slider" tabindex="0" aria-valuemin="0" [attr.aria-valuemax]="percent(goal.weight + (shown()[at + 1]?.weight ?? 0))" [attr.aria-valuenow]="percent(goal.weight)"
            [attr.aria-label]="t('vision.weights.border', { one: goal.name, other: shown()[at + 1]?.name ?? '' })" [attr.aria-valuetext]="t('vision.weights.says', { one: goal.name, a: words.percent(goal.weight), other: shown()[at + 1]?.name ?? '', b: words.percent(shown()[at + 1]?.weight ?? 0) })"
            (keydown)="key($event, at)" (pointerdown)="grab($event, at)" (pointermove)="drag($event, at)" (pointerup)="drop()" (pointercancel)="forget()"></span>
        }
      }
      @if (left() > 0) { <span class="rest" [style.flex-grow]="left() * 1000"></span> }
    </span>
    @if (left() > 0) {
      <span class="told">{{ t('vision.weights.left', { left: words.percent(left()) }) }}</span>
      @if (goals.may() && shown().length > 0) { <button type="button" ordoButton size="sm" (click)="actions.spread()">{{ t('vision.weights.spread') }}</button> }
    } @else {
      <span class="told">{{ t('vision.weights.full') }}</span>
    }
  `,
  styles: `
    @layer app {
      :host { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-8); }
      .bar { position: relative; display: flex; gap: var(--s-2); width: var(--weights); height: var(--s-8); border-radius: var(--r-5); }
      .share, .rest { min-width: 0; flex-basis: 0; }
      .share:first-child { border-radius: var(--r-5) 0 0 var(--r-5); }
      .rest { background: var(--surface-3); }
      .border { position: relative; flex: none; width: 0; cursor: ew-resize; touch-action: none; border-radius: var(--r-4); }
      .border::before { content: ""; position: absolute; inset: calc(-1 * var(--s-8)) calc(-1 * var(--s-6)); }
      .border:hover::after, .border:focus-visible::after { content: ""; position: absolute; inset: calc(-1 * var(--s-4)) calc(-1 * var(--s-2)); background: var(--text); border-radius: var(--r-4); }
      .told { font-size: var(--fs-12); line-height: var(--lh-12); color: var(--text-3); }
      @media print { button { display: none; } }
    }
  `,
})
export class WeightsBar {
  protected readonly t = inject(Language).t;
  protected readonly goals = inject(Goals);
  protected readonly actions = inject(GoalActions);
  protected readonly words = inject(VisionWords);
  private readonly bar = viewChild.required<ElementRef<HTMLElement>>('bar');
  private grabbed: { at: number; x: number; weights: readonly number[] } | null = null;

  /** While a border is dragged nothing is sent. */
  private readonly weights = linkedSignal<readonly number[]>(() => this.goals.open().map(({ weight }) => weight));
  protected readonly shown = computed(() => this.goals.open().map((goal, index) => ({ ...goal, weight: this.weights()[index] ?? goal.weight })));
  protected readonly left = computed(() => Math.max(0, leftToGive(this.weights())));

  protected percent(weight: number): number {
    return Math.round(weight * 100);
  }

  protected key(event: KeyboardEvent, at: number): void {
    const by = event.key === 'ArrowRight' || event.key === 'ArrowUp' ? STEP : event.key === 'ArrowLeft' || event.key === 'ArrowDown' ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.send(moveBorder(this.weights(), at, by));
  }

  protected grab(event: PointerEvent, at: number): void {
    (event.target as HTMLElement).setPointerCapture(event.pointerId);
    this.grabbed = { at, x: event.clientX, weights: this.weights() };
  }

  protected drag(event: PointerEvent, at: number): void {
    if (this.grabbed?.at !== at) return;
    const moved = (event.clientX - this.grabbed.x) / this.bar().nativeElement.offsetWidth;
    this.weights.set(moveBorder(this.grabbed.weights, at, Math.round(moved / STEP) * STEP));
  }

  protected drop(): void {
    if (this.grabbed === null) return;
    this.grabbed = null;
    this.send(this.weights());
  }

  protected forget(): void {
    if (this.grabbed !== null) this.weights.set(this.grabbed.weights);
    this.grabbed = null;
  }

  private send(weights: readonly number[]): void {
    this.weights.set(weights);
    const changed = this.goals.open().flatMap(({ id, weight }, index) => (weights[index] === weight ? [] : [{ goalId: id, weight: weights[index] ?? weight }]));
    if (changed.length > 0) this.actions.weigh(changed);
  }
}
