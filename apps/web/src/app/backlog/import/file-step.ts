import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ImportSource } from '@ordo/contract';
import { Button, Icon, Segments, type Segment } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ImportRun } from './import-run';

/** Where the items come from: a file, dropped or chosen, or a text, pasted. */
@Component({
  selector: 'ordo-file-step',
  imports: [Button, Icon, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-segments [segments]="sources()" [value]="run.wanted()" (valueChange)="run.wanted.set($event)" [label]="t('import.source.label')" />
    <p class="help">{{ t('import.help.' + run.wanted()) }}</p>
    <div class="drop" [class.over]="isOver()" (dragover)="over($event)" (dragleave)="isOver.set(false)" (drop)="drop($event)">
      <ordo-icon name="upload" [size]="22" />
      <p>{{ t('import.file.drop') }}</p>
      <button type="button" ordoButton (click)="input.click()">{{ t('import.file.choose') }}</button>
      <input #input type="file" class="sr" tabindex="-1" aria-hidden="true" accept=".csv,.tsv,.txt,.md,text/csv,text/plain" (change)="choose(input)" />
    </div>
    <label class="paste">
      <span>{{ t('import.file.paste') }}</span>
      <textarea #area rows="6" spellcheck="false" [placeholder]="t('import.file.placeholder.' + run.wanted())" (input)="typed.set(area.value)"></textarea>
    </label>
    @if (typed().trim()) { <button type="button" ordoButton class="read" (click)="run.paste(typed())">{{ t('import.file.read') }}</button> }
  `,
  styleUrl: './file-step.css',
})
export class FileStep {
  protected readonly t = inject(Language).t;
  protected readonly run = inject(ImportRun);
  protected readonly isOver = signal(false);
  protected readonly typed = signal('');
  protected readonly sources = computed<Segment<ImportSource>[]>(() => [
    { value: 'csv', label: this.t('import.source.csv'), icon: 'file-table' },
    { value: 'jira-csv', label: this.t('import.source.jira'), icon: 'ticket' },
    { value: 'stories', label: this.t('import.source.stories'), icon: 'file' },
  ]);

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData('text/plain');
    if (file) void this.run.take(file);
    else if (text) this.run.paste(text);
  }

  protected choose(input: HTMLInputElement): void {
    const file = input.files?.[0];
    if (file) void this.run.take(file);
    input.value = '';
  }
}
