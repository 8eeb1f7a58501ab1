import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { ESTIMATES, ESTIMATE_AXIS, inputsOf, keptUnder, type Framework, type InputSpec, type InputValue, type ScoresChange } from '@ordo/domain';
import { Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input, Select, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { readFigure } from '../scores/figures';
import { ScoreWords } from '../scores/score-words';
import { MatrixMoves } from './matrix-moves';
import { MatrixView } from './matrix-view';

interface Asked {
  readonly framework: Framework;
  readonly spec: InputSpec;
}

/** Asks for the figures of both axes by which an item gets its place; those of a sum one by one. */
@Component({
  selector: 'ordo-place-dialog',
  imports: [Button, DialogFrame, Field, Input, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('matrix.place', { key: names.key(item) })" [closeLabel]="t('shell.close')">
      <form id="ordo-place" class="fields" novalidate (submit)="save($event)">
        <p>{{ item.title }}</p>
        @for (one of asked; track one.spec.id) {
          <ordo-field [label]="words.input(one.spec.id)" [hint]="words.unit(one.spec)" [error]="errors()[one.spec.id] ?? ''">
            <input ordoInput type="text" autocomplete="off" [value]="typed()[one.spec.id] ?? ''" (input)="type(one.spec.id, $any($event.target).value)" />
          </ordo-field>
        }
        @if (asksEstimate) {
          <ordo-field [label]="t('matrix.estimate')">
            <ordo-select [label]="t('matrix.estimate')" [options]="estimates" [value]="estimate()" (valueChange)="estimate.set($event)" />
          </ordo-field>
        }
      </form>
      <button ordoDialogAction type="button" ordoButton variant="ghost" (click)="dialog.close()">{{ t('backlog.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-place" ordoButton variant="primary">{{ t('matrix.placeIt') }}</button>
    </ordo-dialog>
  `,
  styles: `@layer app { .fields { display: grid; gap: var(--s-12); padding: var(--s-20); } p { color: var(--text-2); } }`,
})
export class PlaceDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly item = inject<BacklogItem>(DIALOG_DATA);
  protected readonly names = inject(ItemNames);
  protected readonly words = inject(ScoreWords);
  private readonly moves = inject(MatrixMoves);
  private readonly view = inject(MatrixView);

  private readonly axes = [this.view.up(), this.view.across()];
  protected readonly asked: readonly Asked[] = this.axes.flatMap(({ framework, inputs }) => inputs.flatMap((spec) => (framework ? [{ framework, spec }] : [])));
  protected readonly asksEstimate = this.axes.includes(ESTIMATE_AXIS);
  protected readonly estimates: readonly PickerOption<number | null>[] = [null, ...ESTIMATES].map((value) => ({ value, label: this.names.points(value) }));
  protected readonly estimate = signal(this.item.estimate);
  protected readonly typed = signal<Readonly<Record<string, string>>>(
    Object.fromEntries(this.asked.map(({ framework, spec }) => [spec.id, this.words.figure(spec, inputsOf(framework, this.item)[spec.id])])),
  );
  protected readonly errors = signal<Readonly<Record<string, string>>>({});

  protected type(id: string, text: string): void {
    this.typed.update((typed) => ({ ...typed, [id]: text }));
    this.errors.update(({ [id]: _, ...others }) => others);
  }

  /** Nothing is sent while one of them cannot be. */
  protected save(event: Event): void {
    event.preventDefault();
    const read = this.asked.map(({ framework, spec }) => ({ framework, spec, ...this.read(spec) }));
    this.errors.set(Object.fromEntries(read.flatMap(({ spec, error }) => (error === '' ? [] : [[spec.id, error]]))));
    if (read.some(({ error }) => error !== '')) return;
    const scores = read.reduce<ScoresChange>((all, { framework, spec, value }) => {
      const id = keptUnder(framework);
      return { ...all, [id]: { ...all[id], [spec.id]: value } };
    }, {});
    this.dialog.close();
    this.moves.send(this.item, { ...(read.length > 0 && { scores }), ...(this.estimate() !== this.item.estimate && { estimate: this.estimate() }) });
  }

  private read(spec: InputSpec): { value: InputValue | null; error: string } {
    const text = this.typed()[spec.id] ?? '';
    const figure = readFigure(spec, text);
    if ('problem' in figure) return { value: null, error: this.words.fault(this.words.input(spec.id), figure.problem, spec, text) };
    return { value: figure.value, error: '' };
  }
}
