import { Injectable, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import {
  inputsOf,
  keptUnder,
  moscowLevel,
  type Evidence,
  type Framework,
  type InputProblem,
  type InputSpec,
  type InputValue,
  type MoscowClass,
} from '@ordo/domain';
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

/** Figures as they are said: in the table, on their pages or on the sheet of an item. */
@Injectable()
export class FigureWriting {
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);
  private readonly words = inject(ScoreWords);

  /** What was typed and cannot be, by its cell. */
  readonly wrong = signal<{ readonly cell: string; readonly text: string } | null>(null);

  /** `Value of CYC-1` */
  named(item: BacklogItem, { id }: InputSpec): string {
    return this.language.t('scores.cell', { input: this.words.input(id), key: this.names.key(item) });
  }

  isWrong(item: BacklogItem, spec: InputSpec): boolean {
    return this.wrong()?.cell === cellOf(item, spec);
  }

  evidenceOf(framework: Framework, item: BacklogItem, { id }: InputSpec): Evidence | null {
    return item.scoreEvidence[keptUnder(framework)]?.[id] ?? null;
  }

  /** Says what a field holds, which then shows it as it is always written. */
  write(framework: Framework, item: BacklogItem, spec: InputSpec, field: HTMLInputElement): void {
    const shown = this.say(framework, item, spec, field.value);
    if (shown !== null) field.value = shown;
  }

  /** Sends what differs and answers how it is written; null: it cannot be, and `wrong` says why. */
  say(framework: Framework, item: BacklogItem, spec: InputSpec, typed: string): string | null {
    const known = this.words.figure(spec, inputsOf(framework, item)[spec.id]);
    const read = readFigure(spec, typed);
    if (typed !== known && 'problem' in read) return this.refuse(item, spec, read, typed);
    this.wrong.set(null);
    if (typed === known || 'problem' in read) return known;
    this.send(framework, [{ item, spec, value: read.value }]);
    return this.words.figure(spec, read.value);
  }

  /** Tells why it cannot be. */
  refuse(item: BacklogItem, spec: InputSpec, { problem }: { readonly problem: InputProblem }, typed: string): null {
    this.wrong.set({ cell: cellOf(item, spec), text: this.words.fault(this.named(item, spec), problem, spec, typed) });
    return null;
  }

  classify(framework: Framework, item: BacklogItem, spec: InputSpec, chosen: MoscowClass | null): void {
    this.send(framework, [{ item, spec, value: chosen && moscowLevel(chosen) }]);
  }

  /** As one change. */
  send(framework: Framework, figures: readonly WrittenFigure[]): void {
    const under = keptUnder(framework);
    const items = figures.map(({ item, spec, value }) => ({ id: item.id, scores: { [under]: { [spec.id]: value } } }));
    this.store.execute({ kind: 'item.score', items }).catch(() => undefined);
  }
}

function cellOf({ id }: BacklogItem, spec: InputSpec): string {
  return `${id} ${spec.id}`;
}
