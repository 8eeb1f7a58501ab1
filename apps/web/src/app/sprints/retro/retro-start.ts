import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import type { RetroColumn } from '@ordo/contract';
import { Button, Segments, type Segment } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { Language } from '../../shell/language';

/** The usual ways to ask a team about a sprint: their columns, in order. */
const FORMATS = {
  well: ['well', 'improve', 'ideas'],
  start: ['start', 'stop', 'continue'],
  feelings: ['mad', 'sad', 'glad'],
} as const;
type Format = keyof typeof FORMATS;

/** Where a retrospective begins: one chooses its columns. */
@Component({
  selector: 'ordo-retro-start',
  imports: [Button, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t('retro.start.title') }}</h2>
    <p>{{ t('retro.start.text') }}</p>
    <ordo-segments [label]="t('retro.start.format')" [segments]="formats()" [(value)]="format" />
    <button type="button" ordoButton variant="primary" (click)="begin()">{{ t('retro.start.action') }}</button>
  `,
  styles: `
    @layer app {
      :host { display: grid; justify-items: center; align-content: center; gap: var(--s-16); flex: 1; padding: var(--s-20); text-align: center; }
      h2 { font-size: var(--fs-16); line-height: var(--lh-16); font-weight: var(--w-semibold); }
      p { color: var(--text-2); max-width: 60ch; }
      ordo-segments { max-width: 100%; flex-wrap: wrap; justify-content: center; }
    }
  `,
})
export class RetroStart {
  readonly started = output<RetroColumn[]>();
  protected readonly t = inject(Language).t;
  protected readonly format = signal<Format>('well');
  protected readonly formats = computed<Segment<Format>[]>(() =>
    (Object.keys(FORMATS) as Format[]).map((value) => ({ value, label: this.t(`retro.format.${value}`) })),
  );

  protected begin(): void {
    this.started.emit(FORMATS[this.format()].map((name) => ({ id: uuid(), name: this.t(`retro.column.${name}`) })));
  }
}
