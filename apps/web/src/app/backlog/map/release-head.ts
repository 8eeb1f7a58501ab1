import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Badge } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import type { MapSlice } from './map-view';

/** What a slice of the map is: its release, what it is for, when it is meant to go out and how much is in it. */
@Component({
  selector: 'ordo-release-head',
  imports: [Badge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (slice().release; as release) {
      <h2>{{ release.name }}</h2>
      @if (release.goal) { <p class="goal">{{ release.goal }}</p> }
      @if (release.targetOn) { <p>{{ language.day(release.targetOn) }}</p> }
      @if (release.state === 'released') { <ordo-badge tone="success">{{ t('map.release.released') }}</ordo-badge> }
    } @else {
      <h2>{{ t('map.later') }}</h2>
      <p>{{ t('map.noRelease') }}</p>
    }
    @if (slice().count > 0) {
      <p class="num">{{ t('backlog.count.items', { count: slice().count }) }}</p>
      <p class="num">{{ names.points(slice().points) }}</p>
    } @else {
      <p>{{ t('map.nothing') }}</p>
    }
    <ng-content />
  `,
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: minmax(0, 1fr); justify-items: start; align-content: start; gap: var(--s-3); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); min-width: 0; }
      h2 { color: var(--text); font-size: var(--fs-13); line-height: var(--lh-13); font-weight: var(--w-semibold); }
      h2, p { overflow-wrap: anywhere; hyphens: auto; max-width: 100%; }
      .goal { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
    }
  `,
})
export class ReleaseHead {
  readonly slice = input.required<MapSlice>();
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(ItemNames);
}
