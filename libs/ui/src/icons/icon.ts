import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ICON_PATHS } from './paths';

export type IconName = keyof typeof ICON_PATHS;

/** A line icon in the colour of the text around it. Decorative: the name is said by what holds it. */
@Component({
  selector: 'ordo-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 24 24" fill="none" stroke="currentColor" [attr.stroke-width]="weight()"
      stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `@layer ui { :host { display: inline-grid; place-items: center; flex: none; } }`,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Pixels; marks of 12 get a heavier line so that they stay as dark. */
  readonly size = input(16);
  protected readonly path = computed(() => ICON_PATHS[this.name()]);
  protected readonly weight = computed(() => (this.size() <= 12 ? 2.2 : 1.75));
}
