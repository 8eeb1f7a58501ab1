import { ChangeDetectionStrategy, Component, inject, output, viewChild } from '@angular/core';
import { BacklogView } from '../backlog/backlog-view';
import { Beside } from '../backlog/edit/beside';
import { Edits } from '../backlog/edit/edits';
import { PropertyDesk } from '../backlog/edit/property-desk';
import { WrittenFilter } from '../backlog/filter/written-filter';
import { GroupNames } from '../backlog/groups/group-names';
import { ListGroups } from '../backlog/groups/list-groups';
import { ItemLinks } from '../backlog/item/item-links';
import { OpenedItem } from '../backlog/item/opened-item';
import { ItemNames } from '../backlog/item-names';
import { MoveDialogs } from '../backlog/order/move-dialogs';
import { Ordering } from '../backlog/order/ordering';
import { ItemReadiness } from '../backlog/refinement/item-readiness';
import { Epics } from '../backlog/structure/epics';
import { StructureActions } from '../backlog/structure/structure-actions';

/** The sheet of the item that the address names with `?item=`, over a screen of another responsibility, which cannot know the sheet itself. */
@Component({
  selector: 'ordo-item-beside',
  imports: [OpenedItem],
  providers: [
    BacklogView,
    Beside,
    Edits,
    Epics,
    GroupNames,
    ItemLinks,
    ItemNames,
    ItemReadiness,
    ListGroups,
    MoveDialogs,
    Ordering,
    PropertyDesk,
    StructureActions,
    WrittenFilter,
  ],
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
  private readonly opened = viewChild.required(OpenedItem);

  readonly openedId = this.view.openedId;

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
