import { Injectable, inject } from '@angular/core';
import type { Change, CreateRelease, EditRelease, MoveStep } from '@ordo/contract';
import type { Place } from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import { ProductStore } from './product-store';

/** The backbone of the story map and the releases that cut through it, and what one does with them. */
@Injectable()
export class StoryMap {
  private readonly store = inject(ProductStore);

  /** In their order. */
  readonly activities = this.store.activities;
  /** By rank, which orders those of one activity. */
  readonly steps = this.store.steps;
  /** In the order in which they go out. */
  readonly releases = this.store.releases;

  /** One or several, together, as one change. */
  addActivities(names: readonly string[], place?: Place): Promise<Change> {
    return this.store.execute({ kind: 'activity.create', activities: names.map((name) => ({ id: uuid(), name })), ...(place && { place }) });
  }

  renameActivity(id: string, name: string): Promise<Change> {
    return this.store.execute({ kind: 'activity.edit', id, name, ...this.store.basis('activity', id, ['name']) });
  }

  moveActivity(id: string, place: Place): Promise<Change> {
    return this.store.execute({ kind: 'activity.move', id, place });
  }

  /** With its steps; items stay in the backlog. */
  deleteActivity(id: string): Promise<Change> {
    return this.store.execute({ kind: 'activity.delete', id, ...this.store.basis('activity', id, []) });
  }

  addStep(activityId: string, name: string, place?: Place): Promise<Change> {
    return this.store.execute({ kind: 'step.create', step: { id: uuid(), activityId, name, ...(place && { place }) } });
  }

  renameStep(id: string, name: string): Promise<Change> {
    return this.store.execute({ kind: 'step.edit', id, name, ...this.store.basis('step', id, ['name']) });
  }

  moveStep(id: string, move: MoveStep): Promise<Change> {
    return this.store.execute({ kind: 'step.move', id, ...move });
  }

  /** Items stay in the backlog. */
  deleteStep(id: string): Promise<Change> {
    return this.store.execute({ kind: 'step.delete', id, ...this.store.basis('step', id, []) });
  }

  addRelease(release: CreateRelease): Promise<Change> {
    return this.store.execute({ kind: 'release.create', release: { ...release, id: release.id ?? uuid() } });
  }

  editRelease(id: string, set: EditRelease): Promise<Change> {
    return this.store.execute({ kind: 'release.edit', id, set, ...this.store.basis('release', id, Object.keys(set)) });
  }

  moveRelease(id: string, place: Place): Promise<Change> {
    return this.store.execute({ kind: 'release.move', id, place });
  }

  /** Items stay in the backlog, without a release. */
  deleteRelease(id: string): Promise<Change> {
    return this.store.execute({ kind: 'release.delete', id, ...this.store.basis('release', id, []) });
  }
}
