import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import type { Quadrant } from '@ordo/domain';
import { Badge, GoalGlyph } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { MatrixView } from './matrix-view';
import { MatrixWords } from './matrix-words';

const ORDER: readonly Quadrant[] = ['quick-win', 'both', 'big-bet', 'up-only', 'fill-in', 'across-only', 'money-pit', 'neither'];

/** The matrix where there is no room for a plane: how many are in each quarter, and which, the strongest first. */
@Component({
  selector: 'ordo-matrix-quarters',
  imports: [Badge, GoalGlyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (quarter of quarters(); track quarter.name) {
      <section [attr.aria-label]="quarter.title">
        <h2>{{ quarter.title }} <ordo-badge>{{ quarter.points.length }}</ordo-badge><span>{{ quarter.advice }}</span></h2>
        <ul>
          @for (point of quarter.points; track point.item.id) {
            <li [class.faint]="!view.isPicked(point.item)">
              <button type="button" (click)="opened.emit(point.item)">
                <span class="first"><ordo-goal-glyph [shape]="point.goal?.shape ?? 'none'" [hue]="point.goal?.hue ?? 'slate'" /><span class="key num">{{ names.key(point.item) }}</span><span class="trunc">{{ point.item.title }}</span></span>
                <span class="figures num">{{ words.axis(view.up()) }} {{ words.figure(view.up(), point.up) }} · {{ words.axis(view.across()) }} {{ words.figure(view.across(), point.across) }}@if (point.score !== null) {<span class="sr">, </span><b>{{ words.score(point.score) }}</b>}</span>
              </button>
            </li>
          } @empty { <li class="none">{{ t('matrix.none') }}</li> }
        </ul>
      </section>
    }
  `,
  styles: `
    @layer app {
      :host { display: block; }
      section { border-bottom: 1px solid var(--border); padding: var(--s-12) var(--s-16); }
      h2 { display: flex; align-items: center; gap: var(--s-6); font-size: var(--fs-14); line-height: var(--lh-14); font-weight: var(--w-semibold); }
      h2 span { margin-left: auto; color: var(--text-2); font-size: var(--fs-12); font-weight: var(--w-regular); }
      ul { list-style: none; margin-top: var(--s-4); }
      button { display: grid; gap: var(--s-2); width: 100%; min-height: var(--touch); padding: var(--s-4) 0; text-align: start; align-content: center; }
      .first { display: flex; align-items: center; gap: var(--s-8); min-width: 0; }
      .key, .figures, .none { color: var(--text-3); font-size: var(--fs-12); line-height: var(--lh-12); }
      .key { flex: none; }
      .figures { display: flex; gap: var(--s-4); padding-left: var(--s-18); }
      b { margin-left: auto; color: var(--text); font-weight: var(--w-semibold); }
      .faint { opacity: .5; }
    }
  `,
})
export class MatrixQuarters {
  readonly opened = output<BacklogItem>();
  protected readonly t = inject(Language).t;
  protected readonly names = inject(ItemNames);
  protected readonly view = inject(MatrixView);
  protected readonly words = inject(MatrixWords);

  /** Without a crossing all items are in one list. */
  protected readonly quarters = computed(() => {
    const points = this.view.points();
    if (this.view.crossing() === null) return points.length === 0 ? [] : [{ name: 'all', title: this.t('matrix.all'), advice: '', points }];
    const isOneKind = this.view.up().raises === this.view.across().raises;
    const names = ORDER.filter((name) => KINDS.has(name) !== isOneKind);
    return names.map((name) => ({
      name,
      title: this.words.quadrant(name),
      advice: this.words.advice(name),
      points: points.filter(({ quadrant }) => quadrant === name),
    }));
  });
}

/** Those of worth against effort. */
const KINDS: ReadonlySet<Quadrant> = new Set<Quadrant>(['quick-win', 'big-bet', 'fill-in', 'money-pit']);
