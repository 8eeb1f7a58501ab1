import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ImportPreview } from './import-preview';
import { ImportRun } from './import-run';

const NAMED = 12;

/** What would be written, and everything in the file that deserves a look first. */
@Component({
  selector: 'ordo-check-step',
  imports: [Icon, ImportPreview],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-step.html',
  styleUrl: './check-step.css',
})
export class CheckStep {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly run = inject(ImportRun);
  protected readonly report = this.run.report;
  protected readonly errors = computed(() => this.report()?.notices.filter(({ level }) => level === 'error') ?? []);
  protected readonly warnings = computed(() => this.report()?.notices.filter(({ level }) => level === 'warning') ?? []);
  /** Notices beyond those that were sent. */
  protected readonly more = computed(() => (this.report()?.noticeCount ?? 0) - (this.report()?.notices.length ?? 0));
  /** All lines without their days, those that follow each other together. */
  protected readonly undated = computed(() => lineSpans(this.report()?.undated ?? []).join(', '));
  protected readonly lists = computed(() => {
    const report = this.report();
    if (!report) return [];
    return [
      { title: this.t('import.check.labels', { count: report.newLabels.length }), names: this.names(report.newLabels.map((name) => `#${name}`)) },
      { title: this.t('import.check.people', { count: report.unknownPeople.length }), names: this.names(report.unknownPeople) },
      { title: this.t('import.check.leftOut', { count: report.leftOut.length }), names: this.names(report.leftOut) },
    ].filter(({ names }) => names !== '');
  });

  private names(all: readonly string[]): string {
    if (all.length === 0) return '';
    const named = all.slice(0, NAMED);
    return this.language.list(all.length > NAMED ? [...named, this.t('import.check.others', { count: all.length - NAMED })] : named);
  }
}

/** `2`, `4–6`. */
function lineSpans(lines: readonly number[]): string[] {
  const spans: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = spans.at(-1);
    if (last?.to === line - 1) last.to = line;
    else spans.push({ from: line, to: line });
  }
  return spans.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
}
