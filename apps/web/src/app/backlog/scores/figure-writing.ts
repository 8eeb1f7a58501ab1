import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { inputsOf, keptUnder, type Framework, type InputSpec, type InputValue } from '@ordo/domain';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';
import { readFigure } from './figures';
import { ScoreWords } from './score-words';

/** One figure of one item, as it is to be; null: none. */
export interface WrittenFigure {
  readonly item: BacklogItem;
  readonly spec: InputSpec;
  readonly value: InputValue | null;
}

/** Figures as they are typed, into the table or into the sheet of an item. */
@Injectable()
export class FigureWriting {
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);
  private readonly words = inject(ScoreWords);

  /** `Value of CYC-1` */
  named(item: BacklogItem, { id }: InputSpec): string {
    return this.language.t('scores.cell', { input: this.words.input(id), key: this.names.key(item) });
  }

  /** Sends what differs, which the field then shows as it is always written, and answers why it cannot be where it cannot; null: it is right. */
  write(framework: Framework, item: BacklogItem, spec: InputSpec, field: HTMLInputElement): string | null {
    if (field.value === this.words.figure(spec, inputsOf(framework, item)[spec.id])) return null;
    const read = readFigure(spec, field.value);
    if ('problem' in read) return this.words.fault(this.named(item, spec), read.problem, spec, field.value);
    field.value = this.words.figure(spec, read.value);
    this.send(framework, [{ item, spec, value: read.value }]);
    return null;
  }

  /** As one change. */
  send(framework: Framework, figures: readonly WrittenFigure[]): void {
    const under = keptUnder(framework);
    const items = figures.map(({ item, spec, value }) => ({ id: item.id, scores: { [under]: { [spec.id]: value } } }));
    this.store.execute({ kind: 'item.score', items }).catch(() => undefined);
  }
}
