import { Injectable, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import type { BacklogItem } from '@ordo/contract';
import {
  OLD_PARAMETERS,
  askOf,
  filterOf,
  filterOfOldAddress,
  formatFilter,
  formatLook,
  parseFilter,
  parseLook,
  parseSorting,
  partOf,
  partsOf,
  sortItems,
  sumPoints,
  type Ask,
  type Filter,
  type Look,
} from '@ordo/domain';
import { ProductStore } from '../store/product-store';
import { WrittenFilter } from './filter/written-filter';

/** What the backlog screen shows and has selected. Filter and open item live in the address, so that Back and a copied link work. */
@Injectable()
export class BacklogView {
  private readonly store = inject(ProductStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParams, { initialValue: {} as Params });

  /** What was asked for before addresses had one filter. */
  private readonly old = computed(() => filterOfOldAddress(this.params()));
  /** The filter as it is written: `type:bug (estimate>5 or estimate:none)`. */
  readonly written = computed(() => {
    const [old, written] = [this.old(), String(this.params()['filter'] ?? '')];
    const filter = parseFilter(written).filter;
    return old === null || filter === null ? written : formatFilter(filterOf([old, filter]));
  });
  /** All that the list is narrowed by; null while what is written cannot be read. */
  readonly filter = computed<Filter | null>(() => parseFilter(this.written()).filter);
  /** The same in its one spelling. */
  readonly wholeFilter = computed<string | null>(() => {
    const filter = this.filter();
    return filter && formatFilter(filter);
  });
  readonly parts = computed<readonly Filter[]>(() => partsOf(this.filter() ?? filterOf([])));
  /** The part that is typed as a text to look for. */
  readonly textPart = computed(() => this.parts().findIndex((part) => isPlainText(askOf(part))));
  readonly text = computed(() => {
    const part = this.parts()[this.textPart()];
    return (part && askOf(part)?.values[0]) ?? '';
  });
  /** The saved view that was opened. */
  readonly viewId = computed(() => (this.params()['view'] as string | undefined) ?? null);
  private readonly writing = inject(WrittenFilter);
  private readonly passes = computed(() => this.writing.passes(this.written()));
  readonly isFiltered = computed(() => this.passes() !== null);
  /** Made on this visit: shown whatever the filter, or they would vanish on being written. */
  private readonly made = signal<ReadonlySet<string>>(new Set());

  /** How the list is shown, whatever it is narrowed to. */
  readonly look = computed<Look>(() => parseLook(this.params()));
  readonly grouping = computed(() => this.look().grouping);
  /** `-estimate`; null: in the order. */
  readonly sorting = computed(() => this.look().sorting);

  /** By id, as soon as the code that scores is there. */
  readonly scoreOf = signal<((id: string) => number | null) | undefined>(undefined);

  /** What the filter lets through, in the order or sorted. */
  readonly items = computed<readonly BacklogItem[]>(() => {
    const sorting = parseSorting(this.sorting() ?? '');
    if (sorting === null) return this.found();
    return sortItems(this.found(), sorting, { statuses: this.store.statuses(), members: this.store.members(), scoreOf: this.scoreOf() });
  });
  private readonly found = computed<readonly BacklogItem[]>(() => {
    const passes = this.passes();
    return passes === null ? this.store.items() : this.store.items().filter((item) => passes(item) || this.made().has(item.id));
  });
  readonly points = computed(() => this.pointsOf(this.items()));
  private readonly parents = computed(() => new Set(this.store.items().map(({ parentId }) => parentId)));
  private readonly ranks = computed(() => new Map(this.store.items().map(({ id }, index) => [id, index + 1])));
  private readonly shown = computed(() => new Set(this.items().map(({ id }) => id)));

  /** The row that has, or would get, the focus. */
  readonly active = signal<string | null>(null);
  readonly selection = signal<ReadonlySet<string>>(new Set());
  /** Selected and still there, in order. */
  readonly selected = computed<readonly BacklogItem[]>(() => {
    const ids = this.selection();
    return ids.size === 0 ? [] : this.items().filter(({ id }) => ids.has(id));
  });
  /** What a command without an object of its own acts on: the selection, else the row with the focus, else what is open. */
  readonly targets = computed<readonly BacklogItem[]>(() => {
    if (this.selected().length > 0) return this.selected();
    const active = this.store.itemsById().get(this.active() ?? this.openedId() ?? '');
    return active && (this.shown().has(active.id) || active.id === this.openedId()) ? [active] : [];
  });

  private readonly openedName = computed(() => (this.params()['item'] as string | undefined) ?? null);
  /** Id of the item whose sheet is open; it stays open when the item is deleted. */
  readonly openedId = computed<string | null>(() => {
    const name = this.openedName();
    if (name === null) return null;
    const known = this.store.itemByKey(name)?.id ?? (this.store.itemsById().has(name) ? name : this.lastOpened(name));
    // A name that means nothing opens a sheet that says so.
    return known ?? (this.store.state() === 'ready' ? name : null);
  });
  /** The comment that the address leads to. */
  readonly openedComment = computed(() => (this.params()['comment'] as string | undefined) ?? null);
  private kept: { name: string; id: string } | null = null;

  rankOf(id: string): number {
    return this.ranks().get(id) ?? 0;
  }

  /** What is in an epic is counted, its own estimate is not. */
  pointsOf(items: readonly BacklogItem[]): number {
    const parents = this.parents();
    return sumPoints(items.map(({ id, estimate }) => (parents.has(id) ? null : estimate))) ?? 0;
  }

  isShown(id: string): boolean {
    return this.shown().has(id);
  }

  keepShown(ids: readonly string[]): void {
    this.made.update((made) => new Set([...made, ...ids]));
  }

  clearSelection(): void {
    this.selection.set(new Set());
  }

  /** Puts something asked in the place of a part, or at the end; null takes the part away. Answers which part it is then. */
  ask(part: number | null, ask: Ask | null): number | null {
    const parts = [...this.parts()];
    const at = part ?? parts.length;
    parts.splice(at, 1, ...(ask ? [partOf(ask)] : []));
    this.goTo(formatFilter(filterOf(parts)), part !== null && ask !== null);
    return ask && at;
  }

  /** While a text is typed the address changes in place. */
  search(text: string): void {
    const part = this.textPart() < 0 ? null : this.textPart();
    const ask: Ask | null = text.trim() === '' ? null : { field: 'text', operator: ':', values: [text], isExcluded: false };
    if (part !== null || ask !== null) this.ask(part, ask);
  }

  /** The text of a filter, in place of the one before. */
  write(text: string): void {
    this.goTo(text.trim() === '' ? '' : text, this.written() !== '');
  }

  widen(): void {
    this.made.set(new Set());
    void this.go({ ...NO_OLD, filter: null, view: null }, false);
  }

  show(look: Partial<Look>): void {
    void this.go(formatLook({ ...this.look(), ...look }), false);
  }

  /** Notes which saved view this is. */
  name(view: string): void {
    void this.go({ view }, true);
  }

  open(item: BacklogItem): void {
    const name = item.key || item.id;
    this.kept = { name, id: item.id };
    this.active.set(item.id);
    if (this.openedName() !== name) void this.go({ item: name, comment: null }, this.openedName() !== null);
  }

  /** Also overtakes an opening that is still on its way. */
  close(): void {
    void this.go({ item: null, comment: null }, false);
  }

  private lastOpened(name: string): string | null {
    return this.kept?.name === name ? this.kept.id : null;
  }

  private goTo(filter: string, replaceUrl: boolean): void {
    this.made.set(new Set());
    void this.go({ ...NO_OLD, filter: filter || null }, replaceUrl);
  }

  private go(queryParams: Params, replaceUrl: boolean): Promise<boolean> {
    return this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl });
  }
}

const NO_OLD: Params = Object.fromEntries(OLD_PARAMETERS.map((name) => [name, null]));

function isPlainText(ask: Ask | null): boolean {
  return ask?.field === 'text' && ask.values.length === 1 && !ask.isExcluded;
}
