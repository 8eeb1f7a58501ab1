import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../../shell/language';
import { ImportRun } from './import-run';

/** How far the server is with a file. */
@Component({
  selector: 'ordo-import-progress-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words"><span class="what">{{ t(run.isWriting() ? 'import.progress.writing' : 'import.progress.reading') }}</span> <span class="count num">{{ count() }}</span></div>
    <div class="bar" role="progressbar" aria-valuemin="0" aria-valuemax="100" [attr.aria-label]="t('import.progress.label')" [attr.aria-valuenow]="share()"><i [style.width.%]="share() ?? 0" [class.unknown]="share() === null"></i></div>
  `,
  styles: `
    @layer app {
      :host { display: block; }
      .words { display: flex; justify-content: space-between; margin-bottom: var(--s-6); font-size: var(--fs-12); line-height: var(--lh-12); }
      .what { font-weight: var(--w-medium); }
      .count { color: var(--text-2); }
      .bar { height: var(--s-8); border-radius: var(--r-8); background: var(--surface-3); overflow: hidden; }
      i { display: block; height: 100%; background: var(--accent-fill); border-radius: var(--r-8); transition: width var(--t-state) linear; }
      .unknown { width: 100%; opacity: .4; }
    }
  `,
})
export class ImportProgressBar {
  protected readonly run = inject(ImportRun);
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  private readonly known = computed(() => {
    const progress = this.run.progress();
    return progress && progress.total > 0 && progress.phase !== 'unknown' ? progress : null;
  });
  /** Of a hundred; null while the server has not said. */
  protected readonly share = computed(() => {
    const progress = this.known();
    return progress && Math.round((100 * Math.min(progress.done, progress.total)) / progress.total);
  });
  protected readonly count = computed(() => {
    const progress = this.known();
    return progress ? this.t('import.progress.count', { done: progress.done, total: progress.total }) : '';
  });
}
