import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Sprint } from '@ordo/contract';
import type { SprintState } from '@ordo/domain';
import { Badge, Icon, IconButton, Menu, MenuItem, MenuTrigger, type Tone } from '@ordo/ui';
import { Language } from '../shell/language';
import { PanelHead } from '../shell/panel-head';
import { ProductStore } from '../store/product-store';
import { Sprints } from '../store/sprints';
import { SprintNames } from './sprint-names';

/** The head of a screen about one sprint: which one, when, how far, and the way to the others. */
@Component({
  selector: 'ordo-sprint-bar',
  imports: [Badge, Icon, IconButton, Menu, MenuItem, MenuTrigger, PanelHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-panel-head class="line" [title]="sprint().name">
      @if (others().length > 0) { <button type="button" ordoIconButton icon="chevrons-up-down" [small]="true" [label]="t('board.switch')" [ordoMenu]="sprints"></button> }
      <span class="name">{{ sprint().name }}</span>
      <span class="span num">{{ names.span(sprint()) }}</span>
      <ordo-badge [tone]="tone()">{{ t('board.state.' + sprint().state) }}</ordo-badge>
      <nav [attr.aria-label]="t('board.parts')">
        <a [routerLink]="['/p', product(), 'sprints', sprint().number, 'plan']"><ordo-icon name="plan" [size]="14" />{{ t('sprints.place.plan') }}</a>
        <a [routerLink]="['/p', product(), 'sprints', sprint().number, 'board']" [class.on]="part() === 'board'" [attr.aria-current]="part() === 'board' ? 'page' : null"><ordo-icon name="board" [size]="14" />{{ t('board.title') }}</a>
        <a [routerLink]="['/p', product(), 'sprints', sprint().number, 'report']" [class.on]="part() === 'report'" [attr.aria-current]="part() === 'report' ? 'page' : null"><ordo-icon name="report" [size]="14" />{{ t('board.report') }}</a>
      </nav>
      <ng-content />
      <ng-content select="[ordoHeadEnd]" ngProjectAs="[ordoHeadEnd]" />
    </ordo-panel-head>
    <ng-template #sprints>
      <ordo-menu [label]="t('board.switch')">
        @for (other of others(); track other.id) {
          <a ordoMenuItem [routerLink]="['/p', product(), 'sprints', other.number, part()]" [hint]="t('board.state.' + other.state)">{{ other.name }}</a>
        }
      </ordo-menu>
    </ng-template>
  `,
  styles: `
    @layer app {
      :host { display: block; flex: none; }
      .span { color: var(--text-2); font-size: var(--fs-12); }
      .name { display: none; font-weight: var(--w-semibold); }
      nav { display: inline-flex; gap: var(--s-1); padding: var(--s-2); border-radius: var(--r-7); background: var(--surface-3); flex: none; }
      nav a { display: inline-flex; align-items: center; gap: var(--s-6); min-height: calc(var(--control) - var(--s-4)); padding: 0 var(--s-10); border-radius: var(--r-5); color: var(--text-2); font-weight: var(--w-medium); white-space: nowrap; }
      nav a:hover { color: var(--text); }
      nav a.on { background: var(--segment); color: var(--text); box-shadow: var(--e2); }
      @media (max-width: 767.98px) { :host { padding: var(--s-8) var(--s-16) 0; } ordo-panel-head { flex-wrap: wrap; row-gap: var(--s-4); } .span { display: none; } .name { display: inline; } }
    }
  `,
})
export class SprintBar {
  readonly sprint = input.required<Sprint>();
  /** Last part of the addresses it leads to. */
  readonly part = input.required<'board' | 'report'>();

  protected readonly t = inject(Language).t;
  protected readonly names = inject(SprintNames);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  protected readonly product = computed(() => this.store.product()?.key.toLowerCase() ?? '');
  protected readonly tone = computed(() => TONES[this.sprint().state]);
  /** Newest first. */
  protected readonly others = computed(() =>
    this.sprints
      .all()
      .filter(({ id }) => id !== this.sprint().id)
      .toReversed(),
  );
}

const TONES: Record<SprintState, Tone> = { planned: 'info', active: 'success', completed: 'neutral', cancelled: 'neutral' };
