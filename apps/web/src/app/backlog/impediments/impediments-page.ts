import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, Injector, afterNextRender, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { impedimentsAmong } from '@ordo/domain';
import { Button, EmptyState, Skeleton } from '@ordo/ui';
import { Language } from '../../shell/language';
import { PanelHead } from '../../shell/panel-head';
import { Preferences } from '../../shell/preferences';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { OpenedItem } from '../item/opened-item';
import { ItemNames } from '../item-names';
import { ITEM_PARTS } from '../item-parts';
import { tellRefusals } from '../tell-refusals';
import { ImpedimentRow } from './impediment-row';

/** What waits for others can be long after an import; so many at a time. */
const AT_ONCE = 100;
const MINUTE = 60_000;

/** Everything that is in the way in the product: what is blocked, and what waits for something else. */
@Component({
  selector: 'ordo-impediments-page',
  imports: [Button, EmptyState, ImpedimentRow, OpenedItem, PanelHead, Skeleton],
  providers: [...ITEM_PARTS],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './impediments-page.html',
  styleUrl: './impediments-page.css',
})
export class ImpedimentsPage {
  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  protected readonly store = inject(ProductStore);
  protected readonly view = inject(BacklogView);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly names = inject(ItemNames);
  private readonly preferences = inject(Preferences);

  protected readonly now = signal(new Date().toISOString());
  protected readonly shown = signal(AT_ONCE);
  protected readonly impediments = computed(() => impedimentsAmong(this.store.items(), this.store.links(), (item) => this.names.isDone(item)));
  protected readonly waiting = computed(() => this.impediments().waiting.slice(0, this.shown()));

  constructor() {
    tellRefusals();
    const minutes = setInterval(() => this.now.set(new Date().toISOString()), MINUTE);
    inject(DestroyRef).onDestroy(() => clearInterval(minutes));
  }

  protected showMore(): void {
    this.shown.update((shown) => shown + AT_ONCE);
  }

  protected reword(item: BacklogItem, blockedReason: string): void {
    this.edits.edit(item, { blockedReason });
  }

  protected unblock(item: BacklogItem): void {
    const rows = this.rows();
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    this.edits.edit(item, { blockedReason: null });
    this.edits.undoable(this.t('impediments.unblocked', { key: this.names.key(item) }));
    afterNextRender(() => this.focus(Math.max(0, at)), { injector: this.injector });
  }

  protected openNeighbour(by: 1 | -1): void {
    const { blocked, waiting } = this.impediments();
    const items = [...blocked, ...waiting].map(({ item }) => item);
    const next = items[items.findIndex(({ id }) => id === this.view.openedId()) + by];
    if (next) this.view.open(next);
  }

  /** J, K and arrows go from row to row, whatever in it has the focus. */
  protected walk(event: KeyboardEvent): void {
    const letter = this.preferences.all().singleKeys ? { j: 1, k: -1 }[event.key] : undefined;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? letter;
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    this.focus(this.rows().findIndex((row) => row.contains(document.activeElement)) + step);
  }

  protected closeSheet(): void {
    const opened = this.view.openedId();
    this.view.close();
    setTimeout(() => this.element.querySelector<HTMLElement>(`[data-impediment="${opened}"] .open`)?.focus());
  }

  private focus(index: number): void {
    const rows = this.rows();
    const row = rows[Math.min(index, rows.length - 1)];
    (row?.querySelector<HTMLElement>('.open') ?? this.element.querySelector<HTMLElement>('.scroll'))?.focus();
  }

  private rows(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('ordo-impediment-row')];
  }
}
