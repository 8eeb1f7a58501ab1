import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Avatar, GoalGlyph, Icon, StatusIcon, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import type { Group } from './group';

/** The head of a group: its name, how much is in it, and the arrow that folds it. */
@Component({
  selector: 'ordo-group-head',
  imports: [Avatar, GoalGlyph, Icon, StatusIcon, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span role="gridcell" class="cell">
      <button type="button" data-cell tabindex="-1" [attr.aria-expanded]="!group().isFolded" [attr.aria-label]="t(group().isFolded ? 'backlog.group.unfold' : 'backlog.group.fold', { group: group().label })" (click)="turned.emit()"><ordo-icon [name]="group().isFolded ? 'chevron-right' : 'chevron-down'" [size]="14" /></button>
      @switch (glyph().kind) {
        @case ('status') { <ordo-status-icon [status]="$any(glyph()).id" [category]="$any(glyph()).category" /> }
        @case ('type') { <ordo-type-icon [type]="$any(glyph()).type" /> }
        @case ('person') { <ordo-avatar [name]="$any(glyph()).name" [size]="20" /> }
        @case ('goal') { <ordo-goal-glyph [shape]="$any(glyph()).shape" [hue]="$any(glyph()).hue" [size]="12" /> }
        @case ('epic') { <ordo-icon name="layers" [size]="15" /> }
        @case ('sprint') { <ordo-icon name="sprint" [size]="15" /> }
        @case ('label') { <ordo-icon name="label" [size]="15" /> }
      }
      <span class="name">{{ group().label }}</span>
      <span class="facts num">{{ facts() }}</span>
    </span>
  `,
  styles: `
    @layer app {
      :host { display: flex; height: 100%; border-bottom: 1px solid color-mix(in srgb, var(--border) 60%, transparent); background: var(--surface-2); cursor: pointer; }
      .cell { display: flex; flex: 1; align-items: center; gap: var(--s-8); padding: 0 var(--s-16) 0 var(--s-6); min-width: 0; }
      button { display: grid; place-items: center; width: var(--control-sm); height: var(--control-sm); margin-right: var(--s-4); border-radius: var(--r-6); color: var(--text-3); flex: none; }
      button:hover { background: var(--press); color: var(--text); }
      .cell > ordo-icon { color: var(--text-3); }
      .name { font-weight: var(--w-semibold); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .facts { color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); white-space: nowrap; }
    }
  `,
})
export class GroupHead {
  readonly group = input.required<Group>();
  readonly turned = output<void>();
  protected readonly t = inject(Language).t;
  private readonly names = inject(ItemNames);
  protected readonly glyph = computed(() => this.group().glyph);
  protected readonly facts = computed(() => {
    const count = this.t('backlog.count.items', { count: this.group().items.length });
    return this.group().points > 0 ? `${count} · ${this.names.points(this.group().points)}` : count;
  });
}
