import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Avatar } from './avatar';

/** Several people, overlapping by 2 px, at most five and then how many more. The group's name lists them all. */
@Component({
  selector: 'ordo-avatar-group',
  imports: [Avatar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (name of drawn(); track $index) { <ordo-avatar [name]="name" [size]="size()" [title]="name" /> }
    @if (showsMore() && more() > 0) { <span class="more">+{{ more() }}</span> }
  `,
  host: { role: 'img', '[attr.aria-label]': 'label()' },
  styles: `
    @layer ui {
      :host { display: inline-flex; align-items: center; flex: none; }
      ordo-avatar { box-shadow: 0 0 0 var(--s-2) var(--behind, var(--canvas)); margin-left: calc(-1 * var(--s-2)); }
      ordo-avatar:first-child { margin-left: 0; }
      .more { margin-left: var(--s-4); font-size: var(--fs-11); line-height: var(--lh-11); color: var(--text-3); }
    }
  `,
})
export class AvatarGroup {
  readonly names = input.required<readonly string[]>();
  readonly label = input.required<string>();
  readonly size = input<16 | 20 | 24 | 28 | 36>(24);
  readonly limit = input(5);
  readonly showsMore = input(true);
  protected readonly drawn = computed(() => this.names().slice(0, this.limit()));
  protected readonly more = computed(() => this.names().length - this.drawn().length);
}
