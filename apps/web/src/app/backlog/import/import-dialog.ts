import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import type { ImportSource } from '@ordo/contract';
import { Button, DIALOG_DATA, DialogFrame, DialogRef, Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { DoneStep } from './done-step';
import { FileStep } from './file-step';
import { ImportProgressBar } from './import-progress-bar';
import { ImportRun, type ImportStep } from './import-run';

/** Brings a file into the backlog in steps: file, columns, check, done. Nothing is written before the last. */
@Component({
  selector: 'ordo-import-dialog',
  imports: [Button, CheckStep, ColumnsStep, DialogFrame, DoneStep, FileStep, Icon, ImportProgressBar],
  providers: [ImportRun],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-dialog.html',
  styleUrl: './import-dialog.css',
})
export class ImportDialog {
  protected readonly t = inject(Language).t;
  protected readonly run = inject(ImportRun);
  protected readonly dialog = inject<DialogRef>(DialogRef);

  protected readonly title = computed(() => this.t(`import.title.${this.run.source()}`));
  protected readonly at = computed(() => this.run.steps().indexOf(this.run.step()));
  protected readonly isStopped = computed(() => this.run.report()?.notices.some(({ level }) => level === 'error') ?? false);
  protected readonly fact = computed(() => (this.run.step() === 'done' || this.run.isWriting() ? '' : this.t('import.fact')));

  constructor() {
    this.run.wanted.set(inject<ImportSource>(DIALOG_DATA));
    inject(DestroyRef).onDestroy(() => (this.run.isSeen = false));
    // A press beside the dialog must not throw away a file that was read.
    this.dialog.disableClose = true;
    this.dialog.keydownEvents.subscribe((event) => event.key === 'Escape' && !event.defaultPrevented && this.dialog.close());
    this.dialog.backdropClick.subscribe(() => this.run.file() === null && this.dialog.close());
  }

  protected go(by: 1 | -1): void {
    const step = this.run.steps()[this.at() + by];
    if (step) this.run.go(step);
  }

  protected isPast(step: ImportStep): boolean {
    return this.run.steps().indexOf(step) < this.at() || this.run.step() === 'done';
  }

  protected undo(): void {
    this.run.undo();
    this.dialog.close();
  }
}
