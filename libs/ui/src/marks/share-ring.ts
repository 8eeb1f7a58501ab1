import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A share of a whole as a ring that fills clockwise from the top; a number stands beside it. */
@Component({
  selector: 'ordo-share-ring',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 14 14" fill="none" aria-hidden="true">
      <circle class="whole" cx="7" cy="7" r="5.4" />
      @if (filled() > 0) { <circle class="share" cx="7" cy="7" r="5.4" pathLength="1" [attr.stroke-dasharray]="filled() + ' 1'" transform="rotate(-90 7 7)" /> }
    </svg>
  `,
  host: { '[class.full]': 'filled() === 1' },
  styles: `
    @layer ui {
      :host { display: inline-grid; place-items: center; flex: none; color: var(--text-3); }
      :host(.full) { color: var(--success); }
      circle { stroke-width: 2; }
      .whole { stroke: var(--border-strong); }
      .share { stroke: currentColor; }
    }
  `,
})
export class ShareRing {
  /** 0 to 1; what lies outside is drawn as its end. */
  readonly share = input.required<number>();
  readonly size = input(14);
  protected readonly filled = computed(() => Math.min(1, Math.max(0, this.share())));
}
