import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, computed, effect, inject, signal, viewChild } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import {
  Button,
  Dialogs,
  EmptyState,
  Icon,
  IconButton,
  Kbd,
  Menu,
  MenuItem,
  MenuTrigger,
  EdgeTemplate,
  ReorderList,
  RowTemplate,
  type EdgeMark,
  type ReorderMoment,
} from '@ordo/ui';
import { Commands } from '../shell/commands';
import { Language } from '../shell/language';
import { PanelHead } from '../shell/panel-head';
import { Preferences } from '../shell/preferences';
import { Viewport } from '../shell/viewport';
import { PastVelocity } from '../store/past-velocity';
import { ProductStore } from '../store/product-store';
import { Adding, isHead, isItem, isSprintLine } from './adding';
import { AlignmentButton } from './alignment/alignment-button';
import { AlignmentSheets } from './alignment/alignment-sheets';
import { AlignmentSide } from './alignment/alignment-side';
import { AlignmentWords } from './alignment/alignment-words';
import { Outlook } from './alignment/outlook';
import { SidePanel } from './alignment/side-panel';
import { SprintLineRow } from './alignment/sprint-line-row';
import { SprintLines, type SprintMark } from './alignment/sprint-lines';
import { SprintMarkLine } from './alignment/sprint-mark';
import { BacklogCommands } from './backlog-commands';
import { BacklogTabs } from './backlog-tabs';
import { BacklogView } from './backlog-view';
import { Beside } from './edit/beside';
import { Edits } from './edit/edits';
import { PropertyDesk } from './edit/property-desk';
import { RowMenu } from './edit/row-menu';
import { EmptyBacklog } from './empty-backlog';
import { Exports } from './exports';
import { FilterBar } from './filter/filter-bar';
import { FilterNames } from './filter/filter-names';
import { GoneNote } from './filter/gone-note';
import { GroupHead } from './groups/group-head';
import { ListGroups } from './groups/list-groups';
import { Happenings } from './happenings';
import { ImportDialogs } from './import/import-dialogs';
import { OpenedItem } from './item/opened-item';
import { SheetParts } from './item/sheet-parts';
import { ItemNames } from './item-names';
import { ITEM_PARTS } from './item-parts';
import { BacklogRow } from './list/backlog-row';
import { BulkBar } from './list/bulk-bar';
import { HintBar } from './list/hint-bar';
import { ListColumns } from './list/list-columns';
import { ListHead } from './list/list-head';
import { ListScores } from './list/list-scores';
import { NewItemRow } from './list/new-item-row';
import { PhoneRow } from './list/phone-row';
import { RowNames } from './list/row-names';
import { RunningSprint } from './list/running-sprint';
import { SkeletonRows } from './list/skeleton-rows';
import { TitleLines } from './list/title-lines';
import { LookCommands } from './look/look-commands';
import { SortedNote } from './look/sorted-note';
import { MoveSheets } from './order/move-sheet';
import { MoveWords } from './order/move-words';
import { OrderDialogs } from './order/order-dialogs';
import { Ordering } from './order/ordering';
import { WatchCommands } from './watch-commands';
import { RefineCommands } from './refinement/refine-commands';

/** Room that the bulk bar takes from the end of the list: its height and 24 px. */
const BULK_ROOM = 44 + 18 + 24;

/** The backlog: one list in one order. Translates gestures into moves and edits; knows no rule itself. */
@Component({
  selector: 'ordo-backlog-page',
  imports: [
    AlignmentButton,
    AlignmentSide,
    BacklogRow,
    BacklogTabs,
    BulkBar,
    Button,
    EdgeTemplate,
    EmptyBacklog,
    EmptyState,
    FilterBar,
    GoneNote,
    GroupHead,
    HintBar,
    Icon,
    IconButton,
    Kbd,
    ListHead,
    Menu,
    MenuItem,
    MenuTrigger,
    NewItemRow,
    OpenedItem,
    PanelHead,
    PhoneRow,
    ReorderList,
    RowTemplate,
    RunningSprint,
    SkeletonRows,
    SortedNote,
    SprintLineRow,
    SprintMarkLine,
  ],
  providers: [
    ...ITEM_PARTS,
    Adding,
    AlignmentSheets,
    AlignmentWords,
    BacklogCommands,
    Exports,
    FilterNames,
    Happenings,
    ImportDialogs,
    ListColumns,
    ListScores,
    LookCommands,
    MoveSheets,
    MoveWords,
    Outlook,
    PastVelocity,
    RefineCommands,
    RowNames,
    SidePanel,
    SprintLines,
    TitleLines,
    WatchCommands,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './backlog-page.html',
  styleUrl: './backlog-page.css',
})
export class BacklogPage {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  /** What to do with an empty backlog is not among the first texts. */
  protected readonly saysAll = this.language.isComplete;
  protected readonly store = inject(ProductStore);
  protected readonly view = inject(BacklogView);
  protected readonly adding = inject(Adding);
  protected readonly edits = inject(Edits);
  protected readonly exports = inject(Exports);
  protected readonly imports = inject(ImportDialogs);
  protected readonly ordering = inject(Ordering);
  protected readonly orders = inject(OrderDialogs);
  protected readonly columns = inject(ListColumns);
  protected readonly groups = inject(ListGroups);
  protected readonly happenings = inject(Happenings);
  protected readonly words = inject(MoveWords);
  protected readonly names = inject(ItemNames);
  protected readonly rowNames = inject(RowNames);
  protected readonly titleLines = inject(TitleLines);
  protected readonly viewport = inject(Viewport);
  protected readonly preferences = inject(Preferences);
  protected readonly desk = inject(PropertyDesk);
  protected readonly side = inject(SidePanel);
  protected readonly sprintLines = inject(SprintLines);
  private readonly outlook = inject(Outlook);
  private readonly sheets = inject(MoveSheets);
  private readonly beside = inject(Beside);
  private readonly commands = inject(Commands);
  private readonly dialogs = inject(Dialogs);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly list = viewChild(ReorderList);
  private readonly parts = inject(SheetParts);
  private readonly opened = viewChild(OpenedItem);
  private readonly filterBar = viewChild(FilterBar);

  protected readonly renamed = signal<string | null>(null);
  protected readonly held = signal<'pointer' | 'keyboard' | null>(null);
  protected readonly covered = computed(() => (this.view.selected().length > 0 ? BULK_ROOM : 0));
  protected readonly isEmpty = computed(() => this.store.items().length === 0 && !this.adding.isOpen());
  /** As many digits as the longest rank has, for the width of its column. */
  protected readonly rankDigits = computed(() => String(this.store.items().length).length);

  constructor() {
    inject(DestroyRef).onDestroy(
      inject(BacklogCommands).register({
        newItem: () => this.addItem(),
        search: () => this.filterBar()?.search(),
        filter: () => this.filterBar()?.openMenu(),
        saveView: () => this.filterBar()?.saveView(),
        isUnsaved: () => this.filterBar()?.isUnsaved() === true,
        rename: (item) => this.rename(item),
        askMove: () => this.askMove(),
        focusBar: () => this.element.querySelector<HTMLElement>('ordo-bulk-bar button')?.focus(),
        switchPart: () => this.switchPart(),
        writeCriteria: (item) => this.parts.open(item, 'criteria'),
        check: (item) => this.parts.open(item, 'ready'),
      }),
    );
    inject(AlignmentWords).follow();
    this.parts.follow(() => this.opened()?.sheet());
    this.tellWhatIsMeant();
    this.makeRoomForToasts();
    this.beAsDenseAsAsked();
  }

  protected readonly isItem = isItem;
  protected readonly isHead = isHead;
  protected readonly isSprintLine = isSprintLine;

  /** Of a template that takes any mark. */
  protected asMark(mark: EdgeMark): SprintMark {
    return mark as SprintMark;
  }

  protected whatIf(): void {
    this.commands.run('backlog.what-if');
  }

  protected addItem(): void {
    this.adding.open();
    if (this.adding.isOpen()) setTimeout(() => this.list()?.show('new', { focus: false }));
  }

  protected leaveAdding(): void {
    this.adding.close();
    this.focusRow({ elsewhere: true });
  }

  protected leaveSelection(): void {
    this.view.clearSelection();
    this.focusRow();
  }

  protected follow(moment: ReorderMoment): void {
    if (moment.kind === 'lift') this.held.set(moment.by);
    else if (moment.kind !== 'over') this.held.set(null);
    this.outlook.pending.set(moment.kind === 'over' ? moment.move : null);
    this.words.announce(moment);
  }

  protected open({ id, by }: { id: string; by: 'pointer' | 'keyboard' }): void {
    if (this.groups.turn(id)) return;
    const item = this.store.itemsById().get(id);
    if (!item) return;
    this.view.open(item);
    if (by === 'pointer') this.list()?.show(id);
    else this.opened()?.focus();
  }

  /** The sheet follows the list while it is open. */
  protected activate(id: string | null): void {
    this.view.active.set(id);
    const item = this.store.itemsById().get(id ?? '');
    if (item && this.view.openedId() !== null) this.view.open(item);
  }

  protected rename(item: BacklogItem): void {
    this.view.close();
    this.list()?.show(item.id, { focus: false });
    this.renamed.set(item.id);
  }

  protected leaveRenaming(): void {
    this.renamed.set(null);
    this.focusRow({ elsewhere: true });
  }

  protected askMenu(id: string, anchor: HTMLElement | { x: number; y: number } | null): void {
    const item = this.store.itemsById().get(id);
    const row = this.element.querySelector<HTMLElement>(`[data-row="${id}"]`);
    const target = anchor ?? row;
    if (!item || !target) return;
    if (this.viewport.isPhone()) return this.ordering.may() ? this.sheets.open(item) : undefined;
    const items = this.view.selection().has(id) ? this.view.selected() : [item];
    this.beside.open(RowMenu, { items, renamed: (one: BacklogItem) => this.rename(one) }, target);
  }

  protected askMove(anchor?: HTMLElement): void {
    const [first] = this.view.targets();
    const target =
      anchor ??
      this.element.querySelector<HTMLElement>('ordo-bulk-bar [aria-haspopup=menu]') ??
      this.element.querySelector<HTMLElement>(`[data-row="${first?.id}"] .text`);
    if (first && target) this.beside.open(RowMenu, { items: this.view.targets(), kind: 'moves' }, target);
  }

  protected escape(): void {
    this.view.close();
  }

  protected closeSheet(): void {
    this.view.close();
    this.focusRow();
  }

  /** To the neighbour of the open item among the rows shown. */
  protected openNeighbour(by: 1 | -1): void {
    const items = this.adding.lines().filter(isItem);
    const next = items[items.findIndex(({ id }) => id === this.view.openedId()) + by];
    if (!next) return;
    this.view.open(next);
    this.list()?.show(next.id, { focus: false });
  }

  /** `unless` the person went elsewhere in the meantime. */
  private focusRow(unless: { elsewhere: boolean } = { elsewhere: false }): void {
    setTimeout(() => {
      const active = this.view.active();
      const at = document.activeElement;
      const isElsewhere = at !== null && at !== document.body && at.closest('ordo-reorder-list') === null;
      if (active !== null && !this.dialogs.isOpen && !(unless.elsewhere && isElsewhere)) this.list()?.show(active);
    });
  }

  /** F6: from the list to the sheet and back. */
  private switchPart(): void {
    if (this.opened()?.holdsFocus()) this.focusRow();
    else if (this.view.openedId() !== null) this.opened()?.focus();
  }

  private tellWhatIsMeant(): void {
    effect((end) => {
      const targets = this.view.targets();
      const [first] = targets;
      this.commands.about.set(targets.length > 1 ? this.t('backlog.count.items', { count: targets.length }) : first ? this.names.key(first) : '');
      end(() => this.commands.about.set(''));
    });
  }

  /** As dense as the view that is open says. */
  private beAsDenseAsAsked(): void {
    effect((end) => {
      this.preferences.asked.set(this.view.look().density);
      end(() => this.preferences.asked.set(null));
    });
  }

  private makeRoomForToasts(): void {
    effect((end) => {
      const aboveButton = this.viewport.isPhone() && this.adding.may() ? 'calc(var(--fab) + var(--s-8))' : '0px';
      document.documentElement.style.setProperty('--toasts-above', this.covered() > 0 ? 'calc(var(--touch) + var(--s-8))' : aboveButton);
      end(() => document.documentElement.style.removeProperty('--toasts-above'));
    });
  }
}
