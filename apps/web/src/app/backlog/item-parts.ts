import { BacklogView } from './backlog-view';
import { Beside } from './edit/beside';
import { Edits } from './edit/edits';
import { PropertyDesk } from './edit/property-desk';
import { WrittenFilter } from './filter/written-filter';
import { GroupNames } from './groups/group-names';
import { ListGroups } from './groups/list-groups';
import { ItemLinks } from './item/item-links';
import { SheetParts } from './item/sheet-parts';
import { ItemNames } from './item-names';
import { MoveDialogs } from './order/move-dialogs';
import { OrderDialogs } from './order/order-dialogs';
import { Ordering } from './order/ordering';
import { Pins } from './order/pins';
import { ItemReadiness } from './refinement/item-readiness';
import { StepGate } from './step/step-gate';
import { Epics } from './structure/epics';
import { StructureActions } from './structure/structure-actions';

/** What every screen provides that shows items with their sheet, whatever else it has. */
export const ITEM_PARTS = [
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
  OrderDialogs,
  Ordering,
  Pins,
  PropertyDesk,
  SheetParts,
  StepGate,
  StructureActions,
  WrittenFilter,
];
