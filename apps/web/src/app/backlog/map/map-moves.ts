import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LIMITS, placeOnMap, type MapSpot, type Place } from '@ordo/domain';
import { Language } from '../../shell/language';
import { UndoOffer } from '../../shell/undo-offer';
import { ProductStore } from '../../store/product-store';
import { StoryMap } from '../../store/story-map';
import { ItemNames } from '../item-names';
import { MapView } from './map-view';

/** Every way to change the map, with its message and its way back. Refusals are told by who watches the store. */
@Injectable()
export class MapMoves {
  private readonly language = inject(Language);
  private readonly map = inject(StoryMap);
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);
  private readonly view = inject(MapView);

  mayMove(): boolean {
    return this.store.can('items.edit');
  }

  mayAdd(): boolean {
    return this.store.can('items.create');
  }

  /** The backbone. */
  mayDraw(): boolean {
    return this.store.can('map.edit');
  }

  mayRelease(): boolean {
    return this.store.can('releases.plan');
  }

  /** Puts a card down: its step, its release and, by who orders the backlog, its place there. */
  move(item: BacklogItem, spot: MapSpot): void {
    if (!this.mayMove()) return;
    const { stepId, releaseId } = spot;
    const isElsewhere = item.stepId !== stepId || item.releaseId !== releaseId;
    const home = this.view.cardsIn(stepId, releaseId).findIndex(({ id }) => id === item.id);
    if (!isElsewhere && (home === spot.index || !this.store.can('items.order'))) return;
    const set = { stepId, releaseId };
    const place = this.store.can('items.order') ? this.placeOf(item, spot) : undefined;
    const moved = place ? this.store.moveItems([item.id], place, isElsewhere ? set : undefined) : this.store.editItems([item.id], set);
    moved.catch(() => undefined);
    const values = { key: this.names.key(item), step: this.view.stepNamed(stepId), release: this.view.releaseNamed(releaseId) };
    this.undo.show(this.language.t('map.moved', values));
  }

  /** Below what stands in a cell. */
  put(item: BacklogItem, stepId: string, releaseId: string | null): void {
    this.move(item, { stepId, releaseId, index: this.view.cardsIn(stepId, releaseId).filter(({ id }) => id !== item.id).length });
  }

  /** Its place in the order, and its release, stay. */
  takeOff(item: BacklogItem): void {
    if (!this.mayMove() || item.stepId === null) return;
    this.store.editItems([item.id], { stepId: null }).catch(() => undefined);
    this.undo.show(this.language.t('map.takenOff', { key: this.names.key(item) }));
  }

  /** One card further in its cell, or over the edge of it into the next slice. */
  along(item: BacklogItem, by: 1 | -1): void {
    const { stepId, releaseId } = item;
    if (stepId === null) return;
    const cards = this.view.cardsIn(stepId, releaseId);
    const index = cards.findIndex(({ id }) => id === item.id) + by;
    if (index >= 0 && index < cards.length) return this.move(item, { stepId, releaseId, index });
    const releases = this.view.releasesInOrder().map((release) => release?.id ?? null);
    const next = releases[releases.indexOf(releaseId) + by];
    if (next !== undefined) this.move(item, { stepId, releaseId: next, index: by > 0 ? 0 : this.view.cardsIn(stepId, next).length });
  }

  /** Into the step beside its own, as far down as it stands. */
  aside(item: BacklogItem, by: 1 | -1): void {
    const steps = this.view.stepsInOrder();
    const next = steps[steps.findIndex(({ id }) => id === item.stepId) + by];
    if (!next || item.stepId === null) return;
    const index = this.view.cardsIn(item.stepId, item.releaseId).findIndex(({ id }) => id === item.id);
    this.move(item, { stepId: next.id, releaseId: item.releaseId, index: Math.min(index, this.view.cardsIn(next.id, item.releaseId).length) });
  }

  addCard(typed: string, stepId: string, releaseId: string | null): void {
    const title = typed.replace(/\s+/g, ' ').trim().slice(0, LIMITS.title);
    if (title === '' || !this.mayAdd()) return;
    const cards = this.view.cardsIn(stepId, releaseId);
    const place = this.store.can('items.order') ? this.placeOf(null, { stepId, releaseId, index: cards.length }) : undefined;
    this.store.createItem({ title, stepId, releaseId, ...(place && { place }) }).catch(() => undefined);
  }

  addActivities(typed: readonly string[]): void {
    const names = typed.map(asName).filter(Boolean);
    if (names.length > 0) this.map.addActivities(names).catch(() => undefined);
  }

  addStep(activityId: string, typed: string): void {
    const name = asName(typed);
    if (name !== '') this.map.addStep(activityId, name).catch(() => undefined);
  }

  rename(kind: 'activity' | 'step', id: string, typed: string): void {
    const name = asName(typed);
    const before = (kind === 'activity' ? this.map.activities() : this.map.steps()).find((each) => each.id === id)?.name;
    if (name === '' || name === before) return;
    (kind === 'activity' ? this.map.renameActivity(id, name) : this.map.renameStep(id, name)).catch(() => undefined);
  }

  /** To another place among its kind: of activities `index` counts the others. */
  moveActivity(id: string, index: number): void {
    const place = placeAt(this.map.activities(), id, index);
    if (place && this.mayDraw()) this.map.moveActivity(id, place).catch(() => undefined);
  }

  moveStep(id: string, activityId: string, index: number): void {
    const step = this.map.steps().find((each) => each.id === id);
    const siblings = this.map.steps().filter((each) => each.activityId === activityId);
    const place = placeAt(siblings, id, index) ?? (step?.activityId === activityId ? null : { at: 'bottom' as const });
    if (place && this.mayDraw()) this.map.moveStep(id, { activityId, place }).catch(() => undefined);
  }

  moveRelease(id: string, index: number): void {
    const place = placeAt(this.map.releases(), id, index);
    if (place && this.mayRelease()) this.map.moveRelease(id, place).catch(() => undefined);
  }

  /** One further to a side; a step at the end of its activity goes over into the next one. */
  shiftActivity(id: string, by: 1 | -1): void {
    this.moveActivity(id, this.map.activities().findIndex((each) => each.id === id) + by);
  }

  shiftStep(id: string, by: 1 | -1): void {
    const activities = this.view.allActivities();
    const at = activities.findIndex(({ steps }) => steps.some((step) => step.id === id));
    const own = activities[at];
    const index = (own?.steps.findIndex((step) => step.id === id) ?? 0) + by;
    if (own && index >= 0 && index < own.steps.length) return this.moveStep(id, own.activity.id, index);
    const next = activities[at + by];
    if (next) this.moveStep(id, next.activity.id, by > 0 ? 0 : next.steps.length);
  }

  shiftRelease(id: string, by: 1 | -1): void {
    this.moveRelease(id, this.map.releases().findIndex((each) => each.id === id) + by);
  }

  deleteActivity(id: string): void {
    const name = this.map.activities().find((each) => each.id === id)?.name ?? '';
    this.map.deleteActivity(id).catch(() => undefined);
    this.undo.show(this.language.t('map.deleted', { name }));
  }

  deleteStep(id: string): void {
    const name = this.view.stepNamed(id);
    this.map.deleteStep(id).catch(() => undefined);
    this.undo.show(this.language.t('map.deleted', { name }));
  }

  deleteRelease(id: string): void {
    const name = this.view.releaseNamed(id);
    this.map.deleteRelease(id).catch(() => undefined);
    this.undo.show(this.language.t('map.deleted', { name }));
  }

  private placeOf(item: BacklogItem | null, spot: MapSpot): Place | undefined {
    const steps = this.view.stepsInOrder().map(({ id }) => id);
    const releases = this.view.releasesInOrder().map((release) => release?.id ?? null);
    return placeOnMap(this.view.shown(), steps, releases, item?.id ?? '', spot);
  }
}

/** Null where it stands already, or where there is no such place. */
function placeAt(siblings: readonly { id: string }[], id: string, index: number): Place | null {
  const others = siblings.filter((each) => each.id !== id);
  if (siblings[index]?.id === id || index < 0 || index > others.length) return null;
  const [before, next] = [others[index - 1], others[index]];
  if (before) return { after: before.id };
  return next ? { before: next.id } : null;
}

function asName(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim().slice(0, LIMITS.mapName);
}
