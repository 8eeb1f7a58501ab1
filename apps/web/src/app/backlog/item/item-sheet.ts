import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Badge, Banner, Button, EmptyState, IconButton, Menu, MenuItem, MenuTrigger, TypeIcon } from '@ordo/ui';
import { Commands } from '../../shell/commands';
import { Language } from '../../shell/language';
import { Recents } from '../../shell/recents';
import { Viewport } from '../../shell/viewport';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { PropertyDesk } from '../edit/property-desk';
import { ItemNames } from '../item-names';
import { MoveDialogs } from '../order/move-dialogs';
import { Ordering } from '../order/ordering';
import { ItemScore } from '../scores/item-score';
import { ItemChildren } from '../structure/item-children';
import { ItemPath } from '../structure/item-path';
import { StructureActions } from '../structure/structure-actions';
import { AcceptanceCriteria } from './acceptance-criteria';
import { BlockedNote } from './blocked-note';
import { ItemComments } from './item-comments';
import { ItemDependencies } from './item-dependencies';
import { ItemDescription } from './item-description';
import { ItemGoals } from './item-goals';
import { ItemHistory } from './item-history';
import { ItemLinks } from './item-links';
import { ItemProperties } from './item-properties';
import { ItemReady } from './item-ready';
import { ItemStory } from './item-story';
import { ItemTitle } from './item-title';
import { ItemWebLinks } from './item-web-links';
import { writingCommands } from './writing-commands';
import { WatchButton } from './watch-button';
import type { SheetPart } from './sheet-parts';

/** One item over the list, which stays live beside it. */
@Component({
  selector: 'ordo-item-sheet',
  imports: [
    AcceptanceCriteria,
    Badge,
    Banner,
    BlockedNote,
    Button,
    EmptyState,
    IconButton,
    ItemChildren,
    ItemComments,
    ItemDependencies,
    ItemDescription,
    ItemGoals,
    ItemHistory,
    ItemPath,
    ItemProperties,
    ItemReady,
    ItemScore,
    ItemStory,
    ItemTitle,
    ItemWebLinks,
    Menu,
    MenuItem,
    MenuTrigger,
    TypeIcon,
    WatchButton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-sheet.html',
  styleUrl: './item-sheet.css',
  host: { role: 'dialog', 'aria-modal': 'false', '[attr.aria-label]': 'label()', '(keydown)': 'key($event)' },
})
export class ItemSheet {
  readonly id = input.required<string>();
  readonly closed = output<void>();
  readonly neighbour = output<1 | -1>();

  protected readonly t = inject(Language).t;
  protected readonly names = inject(ItemNames);
  protected readonly edits = inject(Edits);
  protected readonly ordering = inject(Ordering);
  protected readonly links = inject(ItemLinks);
  protected readonly dialogs = inject(MoveDialogs);
  protected readonly view = inject(BacklogView);
  protected readonly store = inject(ProductStore);
  protected readonly structure = inject(StructureActions);
  protected readonly viewport = inject(Viewport);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly desk = inject(PropertyDesk);
  private readonly recents = inject(Recents);
  private readonly description = viewChild(ItemDescription);
  private readonly criteria = viewChild(AcceptanceCriteria);
  private readonly story = viewChild(ItemStory);
  private readonly webLinks = viewChild(ItemWebLinks);
  private readonly blocked = viewChild(BlockedNote);
  private readonly ready = viewChild(ItemReady);

  private readonly opened = linkedSignal({ source: this.id, computation: (id) => untracked(() => this.store.openItem(id)) });
  protected readonly open = computed(() => this.opened()());
  protected readonly item = computed(() => this.store.itemsById().get(this.id()) ?? this.open().item);
  protected readonly rank = computed(() => this.view.rankOf(this.id()));
  protected readonly label = computed(() => {
    const item = this.item();
    return item ? `${this.names.key(item)}, ${item.title}` : this.t('item.missing');
  });
  protected readonly remover = computed(() => this.store.membersById().get(this.open().removed?.actorId ?? '')?.name ?? this.t('item.history.somebody'));

  constructor() {
    // Opened by an address or from the palette, when nothing else has the focus; a finger would raise the keyboard.
    const { isTouch } = this.viewport;
    afterNextRender(() => document.activeElement === document.body && !isTouch() && this.focus());
    const unregister = inject(Commands).register(
      writingCommands(
        () => this.item() !== null && this.edits.may(),
        () => this.item()?.story != null,
        {
          describe: () => this.description()?.edit(),
          criterion: () => this.criteria()?.add(),
          story: () => this.story()?.write(),
          webLink: () => this.webLinks()?.add(),
        },
      ),
    );
    inject(DestroyRef).onDestroy(unregister);
    effect(() => {
      const key = this.item()?.key;
      if (key) untracked(() => this.recents.openItem(key));
    });
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  holdsFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  protected openKey(key: string): void {
    const item = this.store.itemByKey(key);
    if (item) this.view.open(item);
  }

  protected restore(): void {
    const revision = this.open().removed?.revision;
    if (revision !== undefined) this.store.undoRevision(revision).catch(() => undefined);
  }

  protected tell(): void {
    setTimeout(() => this.story()?.write());
  }

  /** When the menu has closed and given the focus back. */
  protected block(): void {
    setTimeout(() => this.blocked()?.write());
  }

  /** Puts the focus where criteria or comments are written, or where the Definition of Ready is checked. */
  begin(part: SheetPart): void {
    if (part === 'comment') return this.element.querySelector<HTMLElement>('[data-comment]')?.focus();
    if (part === 'criteria') this.criteria()?.add();
    else this.ready()?.focus();
  }

  /** What the Definition of Ready misses. */
  protected fill(item: BacklogItem, what: 'criteria' | 'estimate'): void {
    if (what === 'criteria') this.criteria()?.add();
    else this.desk.open('estimate', [item]);
  }

  protected remove(item: BacklogItem): void {
    this.edits.delete([item], () => this.closed.emit());
  }

  protected key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Escape') this.closed.emit();
    else if (event.altKey && event.code === 'KeyJ') this.neighbour.emit(1);
    else if (event.altKey && event.code === 'KeyK') this.neighbour.emit(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
