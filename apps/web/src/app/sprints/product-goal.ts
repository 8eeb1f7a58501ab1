import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GoalGlyph } from '@ordo/ui';
import { Language } from '../shell/language';
import { Goals } from '../store/goals';
import { ProductStore } from '../store/product-store';

/** The Product Goal that a sprint names, as a way to its page; nothing where it names none. */
@Component({
  selector: 'ordo-product-goal',
  imports: [GoalGlyph, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (goal(); as goal) {
      <a [routerLink]="path()"><span class="sr">{{ t('sprints.productGoal.named') }}</span><ordo-goal-glyph [shape]="goal.shape" [hue]="goal.hue" /><span class="name">{{ goal.name }}</span></a>
    }
  `,
  styles: `
    @layer app {
      :host { display: block; min-width: 0; }
      a { display: inline-flex; align-items: center; gap: var(--s-6); max-width: 100%; min-height: var(--touch-line); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
      a:hover .name { text-decoration: underline; }
      .name { overflow-wrap: anywhere; min-width: 0; }
    }
  `,
})
export class ProductGoal {
  readonly id = input.required<string | null>();
  protected readonly t = inject(Language).t;
  private readonly goals = inject(Goals);
  private readonly store = inject(ProductStore);

  protected readonly goal = computed(() => this.goals.byId(this.id() ?? ''));
  protected readonly path = computed(() => ['/p', this.store.product()?.key.toLowerCase() ?? '', 'goals', this.goal()?.number ?? 0]);
}
