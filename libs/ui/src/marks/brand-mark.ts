import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Ordo's own mark: three lines, the first one first. */
@Component({
  selector: 'ordo-brand-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 22 22" aria-hidden="true">
      <rect class="tile" width="22" height="22" rx="6" />
      <rect class="first" x="5" y="6" width="12" height="2.6" rx="1.3" />
      <rect class="line" x="5" y="10.2" width="8.6" height="2.6" rx="1.3" />
      <rect class="line" x="5" y="14.4" width="5.2" height="2.6" rx="1.3" />
    </svg>
  `,
  styles: `
    @layer ui {
      :host { display: inline-grid; flex: none; }
      .tile { fill: var(--text); }
      .first { fill: var(--mark-accent); }
      .line { fill: var(--surface); }
    }
  `,
})
export class BrandMark {
  readonly size = input(22);
}
