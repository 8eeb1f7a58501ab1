import { CdkDrag, CdkDragHandle, CdkDragPlaceholder, CdkDropList, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { CdkScrollable } from '@angular/cdk/scrolling';
import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  viewChild,
} from '@angular/core';
import type { BacklogItem, Release } from '@ordo/contract';
import { Button, Dialogs, Icon, IconButton, MenuTrigger, Select, Skeleton, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { LIFT_DELAY } from '../../shell/lift-delay';
import { PanelHead } from '../../shell/panel-head';
import { Viewport } from '../../shell/viewport';
import { ProductStore } from '../../store/product-store';
import { BacklogTabs } from '../backlog-tabs';
import { BacklogView } from '../backlog-view';
import { Beside } from '../edit/beside';
import { OpenedItem } from '../item/opened-item';
import { ItemNames } from '../item-names';
import { ITEM_PARTS } from '../item-parts';
import { TitleField } from '../list/title-field';
import { tellRefusals } from '../tell-refusals';
import { BackboneMenu } from './backbone-menu';
import { EmptyMap } from './empty-map';
import { MapCard } from './map-card';
import { MapCardMenu } from './map-card-menu';
import { MapCommands } from './map-commands';
import { MapDrops, type Carried, type Target } from './map-drops';
import { MapHead } from './map-head';
import { MapKeys } from './map-keys';
import { MapMoves } from './map-moves';
import { MapView, type MapCell, type Writing } from './map-view';
import { MapWalk } from './map-walk';
import { OffMap } from './off-map';
import { PlacePicker } from './place-picker';
import { ReleaseDialog } from './release-dialog';
import { ReleaseHead } from './release-head';
import { ReleaseMenu } from './release-menu';
import { stopName, stopNamed, type Stop } from './stop';

/** The story map: what people do, step by step, and the releases that cut through it. Translates gestures into moves; knows no rule itself. */
@Component({
  selector: 'ordo-map-page',
  imports: [
    BackboneMenu,
    BacklogTabs,
    Button,
    CdkDrag,
    CdkDragHandle,
    CdkDragPlaceholder,
    CdkDropList,
    CdkScrollable,
    EmptyMap,
    Icon,
    IconButton,
    MapCard,
    MapCardMenu,
    MapHead,
    MenuTrigger,
    OffMap,
    OpenedItem,
    PanelHead,
    ReleaseHead,
    ReleaseMenu,
    Select,
    Skeleton,
    TitleField,
  ],
  providers: [...ITEM_PARTS, MapCommands, MapDrops, MapKeys, MapMoves, MapView, MapWalk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown.escape)': 'drops.giveUp()', '(keydown)': 'press($event)', '(focusin)': 'notice($event)', '(click)': 'openAt($event)' },
  templateUrl: './map-page.html',
  styleUrl: './map-page.css',
})
export class MapPage {
  protected readonly t = inject(Language).t;
  protected readonly drops = inject(MapDrops);
  protected readonly items = inject(BacklogView);
  protected readonly moves = inject(MapMoves);
  protected readonly names = inject(ItemNames);
  protected readonly store = inject(ProductStore);
  protected readonly view = inject(MapView);
  protected readonly viewport = inject(Viewport);
  private readonly app = inject(ApplicationRef);
  private readonly beside = inject(Beside);
  private readonly dialogs = inject(Dialogs);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly keys = inject(MapKeys);
  private readonly walk = inject(MapWalk);
  private readonly sheet = viewChild(OpenedItem);

  protected readonly delay = LIFT_DELAY;
  protected readonly pages = computed<PickerOption[]>(() => this.view.allActivities().map(({ activity: { id, name } }) => ({ value: id, label: name })));
  /** Only one thing is a stop of Tab: where one was, else the first. */
  private readonly stop = computed(() => {
    const active = this.view.active();
    const stop = active && this.walk.isThere(active) ? active : this.walk.first();
    return stop && stopName(stop);
  });

  constructor() {
    tellRefusals();
    const register = inject(MapCommands).register({
      open: (item) => this.open(item, true),
      write: (writing) => this.write(writing),
      editRelease: (release) => this.editRelease(release),
      askPlace: (item) => this.askPlace(item),
      focus: () => this.focusActive(),
      isSheetOpen: () => this.items.openedId() !== null,
      switchPart: () => (this.sheet()?.holdsFocus() ? this.focusActive() : this.sheet()?.focus()),
    });
    inject(DestroyRef).onDestroy(register);
  }

  protected tabindex(stop: Stop): 0 | -1 {
    return this.stop() === stopName(stop) ? 0 : -1;
  }

  protected notice(event: Event): void {
    const stop = stopNamed((event.target as HTMLElement).getAttribute('data-stop'));
    if (stop) this.view.active.set(stop);
  }

  /** Keys on the thing itself; what is inside it has its own. */
  protected press(event: KeyboardEvent): void {
    const stop = stopNamed((event.target as HTMLElement).getAttribute('data-stop'));
    if (!stop) return;
    if (this.keys.press(event, stop)) this.focusActive();
    else if (event.key === 'Enter' && stop.kind !== 'cell' && !event.ctrlKey && !event.metaKey && !event.altKey) this.enter(stop);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected write(writing: Writing): void {
    this.view.writing.set(writing);
    // At once: the next letter may be on its way.
    this.app.tick();
  }

  protected leave(stop: Stop | null): void {
    this.view.writing.set(null);
    if (stop) this.view.active.set(stop.kind === 'cell' ? this.lastIn(stop) : stop);
    // Not when the person went elsewhere in the meantime.
    const focus = (): void => void (document.activeElement === document.body && this.focusActive());
    afterNextRender(focus, { injector: this.injector });
  }

  protected isRenamed(id: string): boolean {
    const writing = this.view.writing();
    return writing?.kind === 'name' && writing.stop.id === id;
  }

  protected isWritingStepOf(activityId: string): boolean {
    const writing = this.view.writing();
    return writing?.kind === 'step' && writing.activityId === activityId;
  }

  protected isWritingIn({ step, releaseId }: MapCell): boolean {
    const writing = this.view.writing();
    return writing?.kind === 'card' && writing.stepId === step.id && writing.releaseId === releaseId;
  }

  protected drop<T extends Target>(event: CdkDragDrop<T, T, Carried>): void {
    this.drops.drop(event);
    this.view.active.set(event.item.data);
    this.focusActive();
  }

  /** A press on a card, but not on what can be pressed in it. */
  protected openAt(event: Event): void {
    const target = event.target as HTMLElement;
    const stop = target.closest('button, input') ? null : stopNamed(target.closest('[data-stop]')?.getAttribute('data-stop') ?? null);
    const item = stop?.kind === 'card' ? this.store.itemsById().get(stop.id) : undefined;
    if (item) this.open(item);
  }

  protected open(item: BacklogItem, isByKeyboard = false): void {
    this.items.open(item);
    this.view.active.set({ kind: 'card', id: item.id });
    if (isByKeyboard) this.sheet()?.focus();
  }

  protected openNeighbour(by: 1 | -1): void {
    const cards = this.view.slices().flatMap(({ cells }) => cells.flatMap((cell) => cell?.cards ?? []));
    const next = cards[cards.findIndex(({ id }) => id === this.items.openedId()) + by];
    if (next) this.open(next);
  }

  protected closeSheet(): void {
    this.items.close();
    this.focusActive();
  }

  protected editRelease(release: Release | null): void {
    const dialog = this.dialogs.open<string>(ReleaseDialog, release, { injector: this.injector });
    dialog.closed.subscribe((id) => {
      if (id !== undefined) this.view.active.set({ kind: 'release', id });
      this.focusActive();
    });
  }

  protected askPlace(item: BacklogItem, anchor: HTMLElement | null = this.elementOf({ kind: 'card', id: item.id })): void {
    if (anchor) this.beside.open(PlacePicker, { item }, anchor);
  }

  /** What came to another place is drawn anew: the focus follows it. */
  protected focusActive(): void {
    const focus = (): void => {
      const active = this.view.active();
      if (active && !this.dialogs.isOpen) this.elementOf(active)?.focus();
    };
    focus();
    afterNextRender(focus, { injector: this.injector });
  }

  protected nameOf(item: BacklogItem): string {
    const points = item.estimate === null ? '' : this.names.points(item.estimate);
    const blocked = item.blockedReason === null ? '' : this.t('board.blockedBy', { reason: item.blockedReason });
    return [this.names.key(item), item.title, this.names.stage(item)?.label ?? '', blocked, points].filter(Boolean).join(', ');
  }

  private enter(stop: Exclude<Stop, { kind: 'cell' }>): void {
    if (stop.kind === 'card') {
      const item = this.store.itemsById().get(stop.id);
      if (item) this.open(item, true);
    } else if (stop.kind === 'release') {
      const release = this.store.releases().find(({ id }) => id === stop.id);
      if (release && this.moves.mayRelease()) this.editRelease(release);
    } else if (this.moves.mayDraw()) this.write({ kind: 'name', stop });
  }

  /** The card just written into a cell, or its place while there is none. */
  private lastIn(cell: Extract<Stop, { kind: 'cell' }>): Stop {
    const last = this.view.cardsIn(cell.stepId, cell.releaseId).at(-1);
    return last ? { kind: 'card', id: last.id } : cell;
  }

  private elementOf(stop: Stop): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`[data-stop="${stopName(stop)}"]`);
  }
}
