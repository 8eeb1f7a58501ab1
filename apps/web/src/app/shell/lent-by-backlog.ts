/**
 * What the backlog lends to screens of other responsibilities, which cannot know it: how items read, whether they are ready, their sheet and
 * the lists of their properties. All that goes from there to here goes through this file.
 */
export { BacklogView } from '../backlog/backlog-view';
export { Beside } from '../backlog/edit/beside';
export { PropertyDesk } from '../backlog/edit/property-desk';
export { ItemBeside } from '../backlog/item/item-beside';
export { OpenedItem } from '../backlog/item/opened-item';
export { ItemNames, type NamedStatus } from '../backlog/item-names';
export { ITEM_PARTS } from '../backlog/item-parts';
export { SkeletonRows } from '../backlog/list/skeleton-rows';
export { ItemReadiness } from '../backlog/refinement/item-readiness';
export type { Reasons, SteppingItem } from '../backlog/step/step';
export { StepGate } from '../backlog/step/step-gate';
export { tellRefusals } from '../backlog/tell-refusals';
