import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { GoalGlyph, Icon, StatusIcon, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';

/** One item on the map: what it is called, how far it is and how large. */
@Component({
  selector: 'ordo-map-card',
  imports: [GoalGlyph, Icon, StatusIcon, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="title">{{ item().title }}</span>
    <span class="line">
      @if (item().blockedReason !== null) {
        <ordo-icon name="ban" [size]="14" class="blocked" [attr.title]="item().blockedReason" />
      } @else if (names.openGoals().length > 0) {
        <ordo-goal-glyph [shape]="goal()?.shape ?? 'none'" [hue]="goal()?.hue ?? 'slate'" [attr.title]="goal()?.name ?? t('backlog.filter.none.goal')" />
      } @else {
        <ordo-type-icon [type]="item().type" [label]="t('shell.type.' + item().type)" />
      }
      <span class="num">{{ number() }}</span>
      <span class="room"></span>
      @if (stage(); as stage) { <ordo-status-icon [status]="stage.id" [category]="stage.category" [attr.title]="stage.label" /> }
      @if (item().estimate !== null) { <span class="num" [attr.title]="names.points(item().estimate)">{{ language.number(item().estimate!) }}</span> }
    </span>
  `,
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-6); padding: var(--s-7); border-radius: var(--r-7); background: var(--card, var(--surface)); box-shadow: var(--e2); transition: box-shadow var(--t-hover) linear; }
      .title { font-size: var(--fs-12); line-height: var(--lh-12); font-weight: var(--w-row); overflow-wrap: anywhere; hyphens: auto; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
      .line { display: flex; align-items: center; gap: var(--s-4); color: var(--text-3); font-size: var(--fs-11); line-height: var(--lh-11); }
      .room { flex: 1; }
      .blocked { color: var(--danger-text); }
    }
  `,
})
export class MapCard {
  readonly item = input.required<BacklogItem>();
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(ItemNames);
  protected readonly stage = computed(() => this.names.stage(this.item()));
  /** Of all it serves, the one it serves most. */
  protected readonly goal = computed(() => this.names.goal(this.item()));
  /** The key without the product's, which all cards share. */
  protected readonly number = computed(() => (this.item().number > 0 ? String(this.item().number) : this.names.key(this.item())));
}
