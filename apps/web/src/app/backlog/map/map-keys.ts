import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';
import { MapMoves } from './map-moves';
import { MapView } from './map-view';
import { MapWalk, isArrow, type Arrow } from './map-walk';
import type { Stop } from './stop';

/** The keyboard on the map: arrows walk, Alt with an arrow moves, with Shift the whole step or release. */
@Injectable()
export class MapKeys {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly language = inject(Language);
  private readonly moves = inject(MapMoves);
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);
  private readonly view = inject(MapView);
  private readonly walk = inject(MapWalk);

  /** Whether it was a key of ours; then what `view.active` names is to have the focus. */
  press(event: KeyboardEvent, stop: Stop): boolean {
    if (event.ctrlKey || event.metaKey || !isArrow(event.key)) return false;
    if (event.altKey) this.move(stop, event.key, event.shiftKey);
    else if (!event.shiftKey) this.view.active.set(this.walk.next(stop, event.key) ?? stop);
    else return false;
    return true;
  }

  /** What the arrow means where the focus is. */
  move(stop: Stop, arrow: Arrow, isWhole: boolean): void {
    const by = arrow === 'ArrowUp' || arrow === 'ArrowLeft' ? -1 : 1;
    const isAside = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
    if (stop.kind === 'activity') return isAside ? this.moves.shiftActivity(stop.id, by) : undefined;
    if (stop.kind === 'step') return isAside ? this.moves.shiftStep(stop.id, by) : undefined;
    if (stop.kind === 'release') return isAside ? undefined : this.moves.shiftRelease(stop.id, by);
    const item = stop.kind === 'card' ? this.store.itemsById().get(stop.id) : undefined;
    const { stepId, releaseId } = stop.kind === 'cell' ? stop : { stepId: item?.stepId ?? null, releaseId: item?.releaseId ?? null };
    if (isWhole) return this.moveWhole(isAside, by, stepId, releaseId);
    if (!item || !this.moves.mayMove()) return;
    if (isAside) this.moves.aside(item, by);
    else this.moves.along(item, by);
    this.sayWhere(item);
  }

  private moveWhole(isAside: boolean, by: 1 | -1, stepId: string | null, releaseId: string | null): void {
    if (isAside && stepId !== null) this.moves.shiftStep(stepId, by);
    if (!isAside && releaseId !== null) this.moves.shiftRelease(releaseId, by);
  }

  private sayWhere({ id }: BacklogItem): void {
    const item = this.store.itemsById().get(id);
    if (!item || item.stepId === null) return;
    this.view.showStep(item.stepId);
    const cards = this.view.cardsIn(item.stepId, item.releaseId);
    const values = {
      key: this.names.key(item),
      release: this.view.releaseNamed(item.releaseId),
      step: this.view.stepNamed(item.stepId),
      place: cards.findIndex((card) => card.id === id) + 1,
      count: cards.length,
    };
    void this.announcer.announce(this.language.t('map.say.over', values), 'polite');
  }
}
