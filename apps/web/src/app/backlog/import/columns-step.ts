import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ImportColumn } from '@ordo/contract';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ImportPreview } from './import-preview';
import { ImportProgressBar } from './import-progress-bar';
import { ImportRun } from './import-run';
import { TargetSelect } from './target-select';

/** What each column becomes, at the left; what comes of it, at the right. */
@Component({
  selector: 'ordo-columns-step',
  imports: [Icon, ImportPreview, ImportProgressBar, TargetSelect],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './columns-step.html',
  styleUrl: './columns-step.css',
})
export class ColumnsStep {
  protected readonly t = inject(Language).t;
  protected readonly run = inject(ImportRun);
  protected readonly showsAll = signal(false);

  protected readonly columns = computed(() => this.run.report()?.columns ?? []);
  private readonly leftOut = computed(() => this.columns().filter(({ target }) => target === 'ignore'));
  /** Few columns are all shown; of many, those left out fold away. */
  private readonly folds = computed(() => this.columns().length > 12 && this.leftOut().length > 1);
  protected readonly shown = computed(() => (this.folds() && !this.showsAll() ? this.columns().filter(({ target }) => target !== 'ignore') : this.columns()));
  protected readonly folded = computed(() => (this.folds() ? this.leftOut() : []));
  protected readonly foldedNames = computed(
    () =>
      this.folded()
        .slice(0, 3)
        .map(({ header }) => header)
        .join(', ') + (this.folded().length > 3 ? '…' : ''),
  );
  protected readonly summary = computed(() =>
    this.t('import.columns.summary', { matched: this.columns().length - this.leftOut().length, left: this.leftOut().length }),
  );
  protected readonly hasTitle = computed(() => this.columns().some(({ target }) => target === 'title'));
  protected readonly notes = computed(() => {
    const report = this.run.report();
    if (!report) return [];
    return [
      ...(report.skipped ? [this.t('import.note.skipped', { count: report.skipped })] : []),
      ...(report.newLabels.length ? [this.t('import.note.labels', { count: report.newLabels.length })] : []),
      ...(report.unknownPeople.length ? [this.t('import.note.people', { count: report.unknownPeople.length })] : []),
      ...(report.undated.length ? [this.t('import.note.undated', { count: report.undated.length })] : []),
      ...(report.noticeCount ? [this.t('import.note.notices', { count: report.noticeCount })] : []),
    ];
  });

  protected example(column: ImportColumn): string {
    if (column.filled === 0) return this.t('import.columns.empty');
    if (column.target === 'description') return this.t('import.columns.filled', { filled: column.filled, count: this.run.report()?.rows ?? 0 });
    return column.examples.map((example) => example.replace(/\s+/g, ' ').slice(0, 60)).join(', ');
  }
}
