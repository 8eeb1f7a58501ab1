import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The 48 px head of a panel: title, what is projected beside it, and at the right what is marked `ordoHeadEnd`. On a phone the top bar shows the title. */
@Component({
  selector: 'ordo-panel-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<h1>{{ title() }}</h1><ng-content /><span class="space"></span><ng-content select="[ordoHeadEnd]" />`,
  styles: `
    @layer app {
      :host { display: flex; align-items: center; gap: var(--s-10); height: var(--phead); padding: 0 var(--s-12) 0 var(--s-20); flex: none; }
      @media (min-width: 768px) { :host(.line) { border-bottom: 1px solid var(--border); } }
      h1 { font-size: var(--fs-15); line-height: var(--lh-14); font-weight: var(--w-semibold); letter-spacing: var(--track-head); white-space: nowrap; }
      .space { flex: 1; }
      @media (max-width: 767.98px) {
        :host { height: auto; padding: 0; }
        h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      }
    }
  `,
})
export class PanelHead {
  readonly title = input.required<string>();
}
