import { Injectable, computed, inject, signal } from '@angular/core';
import type { Change, ImportColumn, ImportItems, ImportMapping, ImportReport, ImportSource, ImportTarget, ProblemAnswer } from '@ordo/contract';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import type { RunningImport } from '../../store/live/running-import';
import { ProductStore } from '../../store/product-store';
import { Refusal } from '../../store/refusal';
import { Edits } from '../edit/edits';
import { readFile, readPasted, sourceOf, type FileProblem, type ReadFile } from './read-file';

export type ImportStep = 'file' | 'columns' | 'check' | 'done';

/** One import from the file to the end: what was read, what each column becomes, what the server says it would do, and did. */
@Injectable()
export class ImportRun {
  private readonly store = inject(ProductStore);
  private readonly refusals = inject(Refusals);
  private readonly language = inject(Language);
  private readonly edits = inject(Edits);

  readonly step = signal<ImportStep>('file');
  readonly wanted = signal<ImportSource>('csv');
  readonly file = signal<ReadFile | null>(null);
  readonly source = computed<ImportSource>(() => {
    const file = this.file();
    return file ? sourceOf(file, this.wanted()) : this.wanted();
  });
  readonly steps = computed<readonly ImportStep[]>(() => (this.source() === 'stories' ? ['file', 'check', 'done'] : ['file', 'columns', 'check', 'done']));
  readonly report = signal<ImportReport | null>(null);
  readonly problem = signal('');
  readonly change = signal<Change | null>(null);
  readonly isWriting = signal(false);
  private readonly mapping = signal<ImportMapping>({});
  private readonly running = signal<RunningImport | null>(null);
  readonly isBusy = computed(() => this.running() !== null);
  readonly progress = computed(() => this.running()?.progress() ?? null);
  /** Somebody still looks; otherwise the end is told in a toast. */
  isSeen = true;

  async take(file: File): Promise<void> {
    this.read(await readFile(file));
  }

  paste(text: string): void {
    this.read(readPasted(text));
  }

  map(column: ImportColumn, target: ImportTarget): void {
    const others = this.report()?.columns ?? [];
    // What a person says holds for every column; a target that only one can have leaves the one before.
    const known = Object.fromEntries(
      others.map(({ index, target: now }) => [String(index), now === target && target !== 'labels' && target !== 'ignore' ? ('ignore' as const) : now]),
    );
    this.mapping.set({ ...known, [String(column.index)]: target });
    void this.rehearse();
  }

  go(step: ImportStep): void {
    this.problem.set('');
    this.step.set(step);
  }

  /** The file is read and nothing is written. */
  async rehearse(): Promise<boolean> {
    const report = await this.send(true);
    if (report) this.report.set(report);
    return report !== null;
  }

  /** All of it or nothing. */
  async write(): Promise<void> {
    this.isWriting.set(true);
    const report = await this.send(false);
    this.isWriting.set(false);
    if (!report) return;
    this.report.set(report);
    this.step.set('done');
    if (!this.isSeen) this.edits.undoable(this.language.t('import.done.toast', { count: report.created }));
  }

  undo(): void {
    const revision = this.change()?.revision;
    if (revision !== undefined) this.store.undoRevision(revision).catch(() => undefined);
  }

  private read(read: ReadFile | FileProblem): void {
    if (typeof read === 'string') return this.problem.set(this.language.t(`import.problem.${read}`));
    this.file.set(read);
    this.mapping.set({});
    this.report.set(null);
    this.problem.set('');
    void this.rehearse().then((isRead) => isRead && this.step.set(this.steps()[1] ?? 'check'));
  }

  /** A newer question makes the answer to an older one worthless. */
  private async send(dryRun: boolean): Promise<ImportReport | null> {
    const file = this.file();
    if (!file) return null;
    const request: ImportItems = {
      source: this.source(),
      content: file.text,
      dryRun,
      ...(file.name && { fileName: file.name }),
      ...(Object.keys(this.mapping()).length > 0 && { mapping: this.mapping() }),
    };
    const running = this.store.importItems(request);
    this.running.set(running);
    this.problem.set('');
    try {
      const { report, change } = await running.answer;
      if (this.running() !== running) return null;
      if (!dryRun) this.change.set(change ?? null);
      return report;
    } catch (error) {
      if (this.running() === running) this.problem.set(this.tellProblem(error));
      return null;
    } finally {
      if (this.running() === running) this.running.set(null);
    }
  }

  /** A file that cannot be read names its lines. */
  private tellProblem(error: unknown): string {
    const [first] = error instanceof Refusal ? ((error.problem satisfies ProblemAnswer).errors ?? []) : [];
    const line = /^line\.(\d+)$/.exec(first?.path ?? '')?.[1];
    if (line !== undefined && first)
      return this.language.t(first.code === 'broken-quote' ? 'import.problem.broken-quote' : 'import.problem.line', { line: Number(line) });
    return this.refusals.text(error);
  }
}
