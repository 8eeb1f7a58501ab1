import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { leftToGive, withGoals, type GoalLink } from '@ordo/domain';
import { GoalGlyph, IconButton, Menu, MenuItem, MenuTrigger } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Edits } from '../edit/edits';
import { ItemNames } from '../item-names';

/** The goals an item serves, each with a share of it in steps of 5 %; what is left of the whole serves none. */
@Component({
  selector: 'ordo-item-goals',
  imports: [GoalGlyph, IconButton, Menu, MenuItem, MenuTrigger],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (links().length > 0 || (edits.may() && addable().length > 0)) {
      <h3 id="item-goals">{{ t('backlog.property.goals') }}
        @if (edits.may() && addable().length > 0 && left() > 0) { <button type="button" ordoIconButton icon="plus" [small]="true" [label]="t('item.goals.add')" [ordoMenu]="more"></button> }
      </h3>
      <ul aria-labelledby="item-goals">
        @for (link of links(); track link.goal.id) {
          <li>
            <ordo-goal-glyph [shape]="link.goal.shape" [hue]="link.goal.hue" /><span class="name">{{ link.goal.name }}</span>
            @if (edits.may()) {
              <input type="range" min="0" max="100" step="5" [style.accent-color]="'var(--' + link.goal.hue + ')'" [value]="percent(link.share)" [attr.aria-label]="t('item.goals.share', { name: link.goal.name })" [attr.aria-valuetext]="told(link.share)" (change)="share(link.goal.id, link.share, $any($event.target))" />
            } @else {
              <span class="bar" aria-hidden="true"><span [style.width.%]="percent(link.share)" [style.background]="'var(--' + link.goal.hue + ')'"></span></span>
            }
            <span class="share num">{{ told(link.share) }}</span>
          </li>
        } @empty {
          <li class="none">{{ t('item.goals.none') }}</li>
        }
      </ul>
    }
    <ng-template #more>
      <ordo-menu [label]="t('item.goals.add')">
        @for (goal of addable(); track goal.id) { <button type="button" ordoMenuItem (triggered)="add(goal.id)"><ordo-goal-glyph [shape]="goal.shape" [hue]="goal.hue" />{{ goal.name }}</button> }
      </ordo-menu>
    </ng-template>
  `,
  styles: `
    @layer app {
      :host { display: block; padding: var(--s-10) var(--s-18) var(--s-9); border-top: 1px solid var(--border); background: var(--surface-2); }
      :host(:empty) { display: none; }
      h3 { display: flex; align-items: center; justify-content: space-between; min-height: var(--control-sm); margin-bottom: var(--s-2); font-size: var(--fs-12); line-height: var(--lh-12); }
      li { display: grid; grid-template-columns: auto minmax(0, 1fr) var(--meter) var(--s-40); align-items: center; gap: var(--s-6); min-height: var(--property); font-size: var(--fs-12); line-height: var(--lh-12); }
      li.none { display: block; color: var(--text-3); }
      .name { overflow-wrap: anywhere; }
      .share { text-align: right; font-weight: var(--w-medium); }
      input { width: 100%; min-height: var(--s-24); }
      .bar { display: block; height: var(--s-6); border-radius: var(--r-full); background: var(--surface-3); overflow: hidden; }
      .bar span { display: block; height: 100%; }
    }
  `,
})
export class ItemGoals {
  readonly item = input.required<BacklogItem>();
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly edits = inject(Edits);
  private readonly names = inject(ItemNames);

  /** Not by their shares: a slider would move away from under a finger. */
  protected readonly links = computed(() => this.names.goalsOf(this.item()));
  protected readonly left = computed(() => leftToGive(this.item().goals.map(({ share }) => share)));
  protected readonly addable = computed(() => this.names.openGoals().filter(({ id }) => !this.item().goals.some(({ goalId }) => goalId === id)));

  protected percent(share: number): number {
    return Math.round(share * 10_000) / 100;
  }

  protected told(share: number): string {
    return this.language.number(share, { style: 'percent', maximumFractionDigits: 2 });
  }

  protected add(goalId: string): void {
    this.write([{ goalId, share: this.left() }]);
  }

  /** No more than the other goals leave. With nothing of it left, the goal goes. */
  protected share(goalId: string, before: number, field: HTMLInputElement): void {
    const share = Math.min(Number(field.value) / 100, Math.round((before + this.left()) * 10_000) / 10_000);
    field.value = String(this.percent(share));
    this.write([{ goalId, share }]);
  }

  private write(links: readonly GoalLink[]): void {
    this.edits.edit(this.item(), { goals: withGoals(this.item().goals, links).filter(({ share }) => share > 0) });
  }
}
