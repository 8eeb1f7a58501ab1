import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { HUES } from '@ordo/domain';
import { Icon } from '@ordo/ui';
import { Session } from '../store/session';

/** All hues but the grey at their end. */
const COLOURS = HUES.length - 1;

/** A product's first letter on a colour of its own; the sample's bicycle. */
@Component({
  selector: 'ordo-product-tile',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (isSample()) { <ordo-icon name="bike" [size]="large() ? 18 : 14" /> }`,
  host: {
    'aria-hidden': 'true',
    '[attr.data-letter]': 'isSample() ? null : letter()',
    '[class.lg]': 'large()',
    '[style.background]': "'var(--' + hue() + '-soft)'",
    '[style.color]': "'var(--' + hue() + '-text)'",
  },
  styles: `
    @layer app {
      :host { display: inline-grid; place-items: center; width: var(--s-20); height: var(--s-20); border-radius: var(--r-5); flex: none; font-size: var(--fs-11); line-height: 1; font-weight: var(--w-semibold); }
      /* A picture rather than a word: it is no part of the name of what it stands in. */
      :host::before { content: attr(data-letter); }
      :host(.lg) { width: var(--s-28); height: var(--s-28); border-radius: var(--r-6); font-size: var(--fs-14); }
    }
  `,
})
export class ProductTile {
  readonly name = input.required<string>();
  readonly key = input.required<string>();
  readonly large = input(false);
  private readonly session = inject(Session);
  protected readonly isSample = computed(() => this.session.me()?.isSample === true);
  protected readonly letter = computed(() => [...this.name()][0]?.toLocaleUpperCase() ?? '');
  protected readonly hue = computed(() => (this.isSample() ? 'teal' : HUES[[...this.key()].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS]));
}
