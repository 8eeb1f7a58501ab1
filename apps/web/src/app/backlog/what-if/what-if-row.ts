import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ESTIMATES } from '@ordo/domain';
import { Badge, GoalGlyph, Icon, IconButton, Picker, Popover, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';
import type { SupposedItem } from './what-if';

/** An item in a scenario: where it would stand, what it would take, and in which sprint it would be. */
@Component({
  selector: 'ordo-what-if-row',
  imports: [Badge, GoalGlyph, Icon, IconButton, Picker, Popover],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span role="gridcell" class="lead">@if (mayMove()) { <span class="grip" data-grip></span> }</span>
    <span role="gridcell" class="rank num">{{ language.number(rank()) }}</span>
    <span role="gridcell" class="moved num">
      @if (by() > 0) { <ordo-icon name="arrow-up" [size]="12" />{{ language.number(by()) }} } @else if (by() < 0) { <ordo-icon name="arrow-down" [size]="12" />{{ language.number(-by()) }} }
      @else if (before() === null) { <ordo-badge tone="accent">{{ t('whatIf.new') }}</ordo-badge> }
    </span>
    <span role="gridcell" class="text">
      <ordo-goal-glyph [shape]="goal()?.shape ?? 'none'" [hue]="goal()?.hue ?? 'slate'" /><span class="key num">{{ key() }}</span><span class="trunc">{{ item().title }}</span>
    </span>
    <span role="gridcell" class="shift num">@if (shift(); as shift) { <span class="old">{{ shift.before }}</span><ordo-icon name="arrow-right" [size]="12" />{{ shift.after }} }</span>
    <span role="gridcell" class="points">
      @if (isGhost()) { <span class="num">{{ names.points(item().estimate) }}</span> }
      @else {
        <button #trigger="ordoPopover" type="button" data-cell data-estimate tabindex="-1" class="num" [class.changed]="isReestimated()" [ordoPopover]="list" [popoverEnd]="true" [attr.aria-label]="t('whatIf.estimateOf', { item: key() || item().title, points: names.points(item().estimate) })">{{ names.points(item().estimate) }}</button>
        <ng-template #list><ordo-picker [options]="options()" [selected]="[item().estimate]" [label]="t('matrix.estimate')" (picked)="estimated.emit($event); trigger.close()" /></ng-template>
      }
    </span>
    <span role="gridcell">@if (!isGhost()) { <button type="button" data-cell tabindex="-1" ordoIconButton small icon="x" [label]="t('whatIf.takeOut', { item: key() || item().title })" (click)="removed.emit()"></button> }</span>
  `,
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: var(--col-lead) var(--col-rank) var(--what-if-moved) minmax(0, 1fr) auto var(--what-if-points) var(--col-end); align-items: center; column-gap: var(--s-6); height: 100%; padding: 0 var(--s-14) 0 var(--s-6); border-bottom: 1px solid color-mix(in srgb, var(--border) 60%, transparent); background: var(--surface); }
      :host(:hover) { background: var(--surface-2); }
      .lead { display: grid; place-items: center; height: 100%; }
      .grip { position: relative; width: var(--dots); height: var(--s-14); color: var(--text-3); background: radial-gradient(circle, currentColor var(--dot), transparent var(--dot-edge)) 0 0 / var(--s-5) var(--s-5); cursor: grab; touch-action: none; }
      .grip::before { content: ''; position: absolute; inset: calc(-1 * var(--s-9)) calc(-1 * var(--s-5)); }
      .rank { justify-self: end; color: var(--text-3); font-size: var(--fs-11); }
      .moved { display: flex; align-items: center; gap: var(--s-2); color: var(--accent-text); font-size: var(--fs-11); font-weight: var(--w-medium); }
      .text { display: flex; align-items: center; gap: var(--s-8); min-width: 0; }
      .key { color: var(--text-3); font-size: var(--fs-12); flex: none; }
      .shift { display: flex; align-items: center; gap: var(--s-4); font-size: var(--fs-12); white-space: nowrap; }
      .old { color: var(--text-3); }
      .points { justify-self: end; }
      .points button, .points span { min-height: var(--s-24); padding: 0 var(--s-6); border-radius: var(--r-5); font-size: var(--fs-12); white-space: nowrap; }
      .points button:hover { background: var(--press); }
      .changed { color: var(--accent-text); font-weight: var(--w-semibold); }
      @media (max-width: 767.98px) { .shift, .moved { display: none; } :host { grid-template-columns: var(--col-lead) var(--col-rank) minmax(0, 1fr) var(--what-if-points) var(--col-end); } }
    }
  `,
})
export class WhatIfRow {
  readonly item = input.required<SupposedItem>();
  readonly rank = input.required<number>();
  /** Where it stands today; null: it is only supposed. */
  readonly before = input.required<number | null>();
  /** Sprints, when they would be others. */
  readonly shift = input.required<{ before: string; after: string } | null>();
  readonly mayMove = input(true);
  readonly isGhost = input(false);
  readonly estimated = output<number | null>();
  readonly removed = output<void>();

  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);

  private readonly known = computed(() => this.store.itemsById().get(this.item().id));
  protected readonly by = computed(() => (this.before() === null ? 0 : (this.before() ?? 0) - this.rank()));
  protected readonly goal = computed(() => this.names.goal({ goals: [...this.item().goals] }));
  protected readonly key = computed(() => {
    const item = this.known();
    return item ? this.names.key(item) : '';
  });
  protected readonly isReestimated = computed(() => this.known() !== undefined && this.known()?.estimate !== this.item().estimate);
  protected readonly options = computed<readonly PickerOption<number | null>[]>(() =>
    [null, ...ESTIMATES].map((value) => ({ value, label: this.names.points(value) })),
  );
}
