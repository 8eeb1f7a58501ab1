import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ImportRun } from './import-run';

/** What was written. */
@Component({
  selector: 'ordo-done-step',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (run.report(); as report) {
      <ordo-icon name="circle-check" [size]="28" />
      <h3>{{ t('import.done.title', { count: report.created }) }}</h3>
      <p>{{ t('import.done.text') }}</p>
      @if (report.undated.length) { <p>{{ t('import.done.undated', { count: report.undated.length }) }}</p> }
      @if (report.skipped) { <p>{{ t('import.note.skipped', { count: report.skipped }) }}</p> }
    }
  `,
  host: { role: 'status' },
  styles: `
    @layer app {
      :host { display: grid; place-content: center; justify-items: center; gap: var(--s-8); padding: var(--s-24); text-align: center; }
      ordo-icon { color: var(--success-text); }
      h3 { font-size: var(--fs-20); line-height: var(--lh-20); letter-spacing: var(--track-sheet); }
      p { color: var(--text-2); }
    }
  `,
})
export class DoneStep {
  protected readonly t = inject(Language).t;
  protected readonly run = inject(ImportRun);
}
