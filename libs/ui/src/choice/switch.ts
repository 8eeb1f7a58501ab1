import { ChangeDetectionStrategy, Component, model } from '@angular/core';

/** On or off, at once. Its text is projected before it; with the class `spread` they keep to the two ends of a line. */
@Component({
  selector: 'ordo-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<label><ng-content /><input type="checkbox" role="switch" [checked]="on()" (change)="on.set(!on())" /><span class="track"></span></label>`,
  styles: `
    @layer ui {
      :host { display: inline-flex; }
      :host(.spread) { display: flex; }
      :host(.spread) label { flex: 1; justify-content: space-between; color: var(--text); }
      label { display: inline-flex; align-items: center; gap: var(--s-8); min-height: var(--control-sm); position: relative; font-size: var(--fs-12); line-height: var(--lh-12); color: var(--text-2); }
      input { appearance: none; position: absolute; inset: 0; border-radius: var(--r-6); }
      input:focus-visible { outline: none; }
      input:focus-visible + .track { outline: var(--ring) solid var(--accent); outline-offset: var(--offset); }
      .track { width: var(--s-28); height: var(--s-16); border-radius: var(--r-full); background: var(--border-control); position: relative; flex: none; transition: background var(--t-state) var(--ease-out); }
      .track::after { content: ''; position: absolute; top: var(--s-2); left: var(--s-2); width: var(--s-12); height: var(--s-12); border-radius: var(--r-full); background: var(--on-accent); transition: translate var(--t-state) var(--ease-out); }
      input:checked + .track { background: var(--accent-fill); }
      input:checked + .track::after { translate: var(--s-12) 0; }
    }
  `,
})
export class Switch {
  readonly on = model(false);
}
