import { BacklogView } from '../backlog/backlog-view';
import { Beside } from '../backlog/edit/beside';
import { Edits } from '../backlog/edit/edits';
import { PropertyDesk } from '../backlog/edit/property-desk';
import { WrittenFilter } from '../backlog/filter/written-filter';
import { GroupNames } from '../backlog/groups/group-names';
import { ListGroups } from '../backlog/groups/list-groups';
import { ItemLinks } from '../backlog/item/item-links';
import { SheetParts } from '../backlog/item/sheet-parts';
import { ItemNames } from '../backlog/item-names';
import { MoveDialogs } from '../backlog/order/move-dialogs';
import { Ordering } from '../backlog/order/ordering';
import { ItemReadiness } from '../backlog/refinement/item-readiness';

/**
 * What the backlog lends to screens of other responsibilities, which cannot know it: how items read, whether they are ready, their sheet and
 * the lists of their properties. All that goes from there to here goes through this file.
 */
export { OpenedItem } from '../backlog/item/opened-item';
export { SkeletonRows } from '../backlog/list/skeleton-rows';
export { tellRefusals } from '../backlog/tell-refusals';
export { BacklogView, Beside, ItemNames, ItemReadiness, PropertyDesk };

/** What a screen provides to show items with their sheet. */
export const ITEM_PARTS = [
  BacklogView,
  Beside,
  Edits,
  GroupNames,
  ItemLinks,
  ItemNames,
  ItemReadiness,
  ListGroups,
  MoveDialogs,
  Ordering,
  PropertyDesk,
  SheetParts,
  WrittenFilter,
];
