import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Turns while something takes time; stands still, and still reads as waiting, with reduced motion. */
@Component({
  selector: 'ordo-spinner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 16 16" fill="none" aria-hidden="true">
    <circle class="track" cx="8" cy="8" r="6" /><path class="arc" d="M8 2a6 6 0 0 1 6 6" /></svg>`,
  styles: `
    @layer ui {
      :host { display: inline-grid; flex: none; }
      .track, .arc { stroke: currentColor; stroke-width: 1.8; }
      .track { opacity: .25; } .arc { stroke-linecap: round; }
      svg { animation: turn var(--t-spin) linear infinite; }
      @media (prefers-reduced-motion: reduce) { svg { animation: none; } }
    }
    @keyframes turn { to { rotate: 360deg; } }
  `,
})
export class Spinner {
  readonly size = input(15);
}
