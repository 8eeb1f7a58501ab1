import { ChangeDetectionStrategy, Component, inject, output, viewChild } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { BacklogView } from '../backlog-view';
import { ITEM_PARTS } from '../item-parts';
import { OpenedItem } from './opened-item';
import { SheetParts } from './sheet-parts';

/** The sheet of the item that the address names with `?item=`, over a screen of another responsibility, which cannot know the sheet itself. */
@Component({
  selector: 'ordo-item-beside',
  imports: [OpenedItem],
  providers: [...ITEM_PARTS],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ordo-opened-item [id]="view.openedId()" (closed)="close()" (neighbour)="neighbour.emit($event)" />`,
  styles: `:host { display: contents; }`,
})
export class ItemBeside {
  /** The item beside the open one is asked for. */
  readonly neighbour = output<1 | -1>();
  /** With the id of the item whose sheet it was. */
  readonly closed = output<string | null>();
  protected readonly view = inject(BacklogView);
  private readonly parts = inject(SheetParts);
  private readonly opened = viewChild.required(OpenedItem);

  readonly openedId = this.view.openedId;

  constructor() {
    this.parts.follow(() => this.opened().sheet());
  }

  /** Opens its sheet where comments are written. */
  comment(item: BacklogItem): void {
    this.parts.open(item, 'comment');
  }

  focus(): void {
    this.opened().focus();
  }

  holdsFocus(): boolean {
    return this.opened().holdsFocus();
  }

  protected close(): void {
    const id = this.view.openedId();
    this.view.close();
    this.closed.emit(id);
  }
}
