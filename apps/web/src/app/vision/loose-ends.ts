import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GoalGlyph, Icon } from '@ordo/ui';
import { Language } from '../shell/language';
import { ProductStore } from '../store/product-store';
import { ServedGoals } from './served';

const SHOWN = 5;

/** Goals nobody works on, and items that serve no goal. */
@Component({
  selector: 'ordo-loose-ends',
  imports: [GoalGlyph, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (served.idle().length > 0) {
      <section aria-labelledby="vision-idle">
        <h2 id="vision-idle"><ordo-icon name="warning" [size]="14" />{{ t('vision.loose.idle', { count: served.idle().length }) }}</h2>
        <ul>@for (goal of served.idle(); track goal.id) { <li><ordo-goal-glyph [shape]="goal.shape" [hue]="goal.hue" /><a [routerLink]="['../goals', goal.number]">{{ goal.name }}</a></li> }</ul>
      </section>
    }
    @if (served.orphans().length > 0) {
      <section aria-labelledby="vision-orphans">
        <h2 id="vision-orphans"><ordo-icon name="unlink" [size]="14" />{{ t('vision.loose.orphans', { count: served.orphans().length }) }}</h2>
        <ul>@for (item of first(); track item.id) { <li><ordo-goal-glyph shape="none" /><span class="key num">{{ item.key }}</span><a [routerLink]="backlog()" [queryParams]="{ item: item.key }">{{ item.title }}</a></li> }</ul>
        <a class="all" [routerLink]="backlog()" [queryParams]="{ filter: 'goal:none -category:done' }">{{ t('vision.loose.show') }}</a>
      </section>
    }
  `,
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-16); }
      section { display: grid; gap: var(--s-4); justify-items: start; }
      h2 { display: flex; align-items: center; gap: var(--s-6); font-size: var(--fs-13); line-height: var(--lh-13); font-weight: var(--w-semibold); }
      h2 ordo-icon { color: var(--warning-text); }
      ul { display: grid; list-style: none; min-width: 0; max-width: 100%; }
      li { display: flex; align-items: center; gap: var(--s-8); min-height: var(--s-28); min-width: 0; }
      .key { color: var(--text-3); font-size: var(--fs-12); flex: none; }
      a { min-width: 0; overflow-wrap: anywhere; }
      a:hover { text-decoration: underline; }
      .all { color: var(--accent-text); font-size: var(--fs-12); font-weight: var(--w-medium); }
      @media print { :host { display: none; } }
    }
  `,
})
export class LooseEnds {
  protected readonly t = inject(Language).t;
  protected readonly served = inject(ServedGoals);
  private readonly store = inject(ProductStore);
  protected readonly first = computed(() => this.served.orphans().slice(0, SHOWN));
  protected readonly backlog = computed(() => ['/p', this.store.product()?.key.toLowerCase() ?? '', 'backlog']);
}
