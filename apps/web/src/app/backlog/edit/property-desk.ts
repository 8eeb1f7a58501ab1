import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Beside } from './beside';
import { Edits } from './edits';
import { EpicPicker } from './epic-picker';
import { GoalPicker } from './goal-picker';
import { PropertyPicker, type Property } from './property-picker';

/** Opens the values of a property where it is shown: on the sheet, in the bulk bar, in the row. */
@Injectable()
export class PropertyDesk {
  private readonly beside = inject(Beside);
  private readonly edits = inject(Edits);

  open(what: Property, items: readonly BacklogItem[], anchor: HTMLElement | null = placeOf(what, items)): void {
    if (!anchor || items.length === 0 || !this.edits.maySet(what) || this.edits.isTooMany(items)) return;
    if (what === 'goals') this.beside.open(GoalPicker, { items }, anchor);
    else this.beside.open(PropertyPicker, { what, items }, anchor);
  }

  /** The epic that they are to stand below. */
  openEpic(items: readonly BacklogItem[], anchor: HTMLElement | null = placeOf('labels', items)): void {
    if (!anchor || items.length === 0 || !this.edits.may() || this.edits.isTooMany(items)) return;
    this.beside.open(EpicPicker, { items }, anchor);
  }
}

function placeOf(what: Property, items: readonly BacklogItem[]): HTMLElement | null {
  const row = `[data-row="${items[0]?.id}"]`;
  const places = [
    `ordo-item-sheet [data-property="${what}"]`,
    `ordo-bulk-bar [data-property="${what}"]`,
    `${row} [data-property="${what}"]`,
    `${row} .text`,
    row,
  ];
  return places.map((place) => document.querySelector<HTMLElement>(place)).find((found) => found !== null) ?? null;
}
