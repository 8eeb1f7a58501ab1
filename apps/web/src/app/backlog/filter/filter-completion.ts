import { Injectable, inject } from '@angular/core';
import { completionAt, foldText, formatValue, type Completion, type FieldName } from '@ordo/domain';
import { FilterNames } from './filter-names';

/** Something that can stand in the place of a piece of a filter. */
export interface Offer {
  insert: string;
  /** As it is read in the list, and what it means. */
  shown: string;
  hint: string;
  /** What it takes the place of. */
  from: number;
  to: number;
  typed: string;
}

const MOST = 9;

/** What a filter being written can go on with. */
@Injectable()
export class FilterCompletion {
  private readonly names = inject(FilterNames);

  at(text: string, caret: number): Offer[] {
    const completion = completionAt(text, caret);
    if (completion === null) return [];
    const offers = this.offersOf(completion).slice(0, MOST);
    // What stands there already needs no offer.
    return offers.length === 1 && offers[0]?.insert.trim() === text.slice(completion.from, completion.to) ? [] : offers;
  }

  private offersOf(completion: Completion): Offer[] {
    switch (completion.kind) {
      case 'field':
        return this.fields(completion.typed).map((field) => ({ ...completion, insert: `${field}:`, shown: `${field}:`, hint: this.names.field(field) }));
      case 'operator':
        return completion.operators.map((operator) => ({
          ...completion,
          insert: `${completion.field}${operator}`,
          shown: `${completion.field}${operator}`,
          hint: this.names.field(completion.field),
        }));
      case 'value':
        return this.values(completion.field, completion.typed).map(({ value, label }) => ({
          ...completion,
          insert: `${formatValue(value)} `,
          shown: formatValue(value),
          hint: label === value ? '' : label,
        }));
    }
  }

  /** By their names in the filter and in the language of the reader. */
  private fields(typed: string): FieldName[] {
    const wanted = foldText(typed);
    return this.names.allFields().filter((field) => field.startsWith(wanted) || foldText(this.names.field(field)).startsWith(wanted));
  }

  private values(field: FieldName, typed: string): { value: string; label: string }[] {
    const wanted = foldText(typed);
    const all = this.names.spellings(field);
    const begins = ({ value, label }: { value: string; label: string }): boolean =>
      [value, label.replace(/^#/, '')].some((one) => foldText(one).startsWith(wanted));
    const holds = ({ value, label }: { value: string; label: string }): boolean => foldText(`${value} ${label}`).includes(wanted);
    return [...all.filter(begins), ...all.filter((one) => !begins(one) && holds(one))];
  }
}
