import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Sprint } from '@ordo/contract';
import { Badge, Icon, IconButton, Menu, MenuItem, MenuTrigger } from '@ordo/ui';
import { Language } from '../shell/language';
import { LastProduct } from '../shell/last-product';
import { Sprints } from '../store/sprints';
import { shownPlaces } from './shown-places';
import { SprintWords } from './sprint-words';

/** The head of every screen of one sprint: which it is, the way to the others, and its screens. What is projected stands at the end. */
@Component({
  selector: 'ordo-sprint-head',
  imports: [Badge, Icon, IconButton, Menu, MenuItem, MenuTrigger, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ sprint().name }}</h1>
    <button type="button" ordoIconButton small icon="chevrons-up-down" [label]="t('sprints.others')" [ordoMenu]="others"></button>
    <span class="span num">{{ words.span(sprint()) }}</span>
    <ordo-badge [tone]="words.toneOf(sprint().state)">{{ words.state(sprint().state) }}</ordo-badge>
    <nav [attr.aria-label]="t('sprints.places')">
      @for (place of places(); track place.path) {
        <a [routerLink]="to(sprint(), place.path)" [class.on]="place.path === here()" [attr.aria-current]="place.path === here() ? 'page' : null" [title]="t(place.labelKey)"><ordo-icon [name]="place.icon" [size]="14" /><span>{{ t(place.labelKey) }}</span></a>
      }
    </nav>
    <span class="space"></span>
    <ng-content />
    <ng-template #others>
      <ordo-menu [label]="t('sprints.others')">
        @for (other of sprints.all(); track other.id) { <a ordoMenuItem icon="sprint" [hint]="words.state(other.state)" [routerLink]="to(other, here())">{{ other.name }}</a> }
        <hr />
        <a ordoMenuItem icon="list" [routerLink]="['/p', key(), 'sprints']">{{ t('sprints.all') }}</a>
        <a ordoMenuItem icon="report" [routerLink]="['/p', key(), 'sprints', 'flow']">{{ t('report.flow.title') }}</a>
      </ordo-menu>
    </ng-template>
  `,
  styleUrl: './sprint-head.css',
  host: { '[class.crowded]': "here() === 'board'" },
})
export class SprintHead {
  readonly sprint = input.required<Sprint>();
  /** The screen that is shown, as its address ends. */
  readonly here = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly sprints = inject(Sprints);
  protected readonly words = inject(SprintWords);
  protected readonly places = shownPlaces();
  private readonly last = inject(LastProduct);

  protected key(): string {
    return this.last.key()?.toLowerCase() ?? '';
  }

  protected to({ number }: Sprint, path: string): (string | number)[] {
    return ['/p', this.key(), 'sprints', number, path];
  }
}
