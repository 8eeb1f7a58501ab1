import type { CdkDragDrop } from '@angular/cdk/drag-drop';
import { Injectable, computed, inject } from '@angular/core';
import { ProductStore } from '../../store/product-store';
import { MapMoves } from './map-moves';
import { MapView, type MapCell } from './map-view';
import type { Stop } from './stop';

/** What is dragged. */
export type Carried = Exclude<Stop, { kind: 'cell' }>;

/** What it is dropped on: a cell, an activity that takes steps, or the list of its own kind. */
export type Target = MapCell | string | undefined;

/** What becomes of things that are dragged on the map. */
@Injectable()
export class MapDrops {
  private readonly moves = inject(MapMoves);
  private readonly store = inject(ProductStore);
  private readonly view = inject(MapView);
  private isGivenUp = false;

  /** Every cell in sight, by the name of its list: where cards can be dropped. */
  readonly cells = computed(() =>
    this.view.slices().flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [this.cellOf(cell.step.id, cell.releaseId)] : []))),
  );
  /** Where steps can be dropped: into each activity in sight. */
  readonly stepLists = computed(() => this.view.activities().map(({ activity }) => this.listOf(activity.id)));

  cellOf(stepId: string, releaseId: string | null): string {
    return `map-cell-${stepId}-${releaseId ?? 'later'}`;
  }

  listOf(activityId: string): string {
    return `map-steps-${activityId}`;
  }

  /** A new drag begins. */
  lift(): void {
    this.isGivenUp = false;
  }

  /** Escape while something is dragged: it goes back when it is let go. */
  giveUp(): void {
    this.isGivenUp = true;
  }

  drop<T extends Target>({ item: { data }, container, currentIndex }: CdkDragDrop<T, T, Carried>): void {
    if (this.isGivenUp) return;
    const target: Target = container.data;
    if (data.kind === 'activity') this.moves.moveActivity(data.id, currentIndex);
    else if (data.kind === 'release') this.moves.moveRelease(data.id, Math.min(currentIndex, this.store.releases().length - 1));
    else if (data.kind === 'step' && typeof target === 'string') this.moves.moveStep(data.id, target, currentIndex);
    else if (data.kind === 'card' && typeof target === 'object') this.dropCard(data.id, target, currentIndex);
  }

  private dropCard(id: string, { step, releaseId }: MapCell, index: number): void {
    const item = this.store.itemsById().get(id);
    if (item) this.moves.move(item, { stepId: step.id, releaseId, index });
  }
}
