import { ChangeDetectionStrategy, Component, DestroyRef, Injector, computed, inject, viewChild } from '@angular/core';
import type { BacklogItem, Member } from '@ordo/contract';
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
  ReorderList,
  RowTemplate,
  Segments,
  Switch,
  type DragWords,
  type PendingMove,
  type Segment,
} from '@ordo/ui';
import { BacklogView, Beside, ITEM_PARTS, ItemNames, OpenedItem, SkeletonRows, tellRefusals } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { Preferences } from '../../shell/preferences';
import { Viewport } from '../../shell/viewport';
import { ProductStore } from '../../store/product-store';
import { OpenedSprint } from '../opened-sprint';
import { PastVelocity } from '../../store/past-velocity';
import { SprintActions } from '../sprint-actions';
import { SprintDays } from '../sprint-days';
import { SprintHead } from '../sprint-head';
import { SprintPlans } from '../sprint-plans';
import { SprintWords } from '../sprint-words';
import { WarningWords } from '../warning-words';
import { CapacityDialog, type CapacityDialogData } from './capacity-dialog';
import { CapacityPanel } from './capacity-panel';
import { CommittedBar } from './committed-bar';
import { FillDialog } from './fill-dialog';
import { GoalEditor } from './goal-editor';
import { PlanCommands } from './plan-commands';
import { PlanEdits } from './plan-edits';
import { PlanMenu } from './plan-menu';
import { PlanRow } from './plan-row';
import { PANES, PlanView, type Pane, type RowPane } from './plan-view';

/** Planning a sprint: the backlog in order beside what the sprint holds, and what everybody can give. */
@Component({
  selector: 'ordo-planning-page',
  imports: [
    Button,
    CapacityPanel,
    CommittedBar,
    EmptyState,
    GoalEditor,
    Icon,
    IconButton,
    Kbd,
    Menu,
    MenuItem,
    MenuTrigger,
    OpenedItem,
    PlanRow,
    ReorderList,
    RowTemplate,
    Segments,
    SkeletonRows,
    SprintHead,
    Switch,
  ],
  providers: [...ITEM_PARTS, PlanCommands, PlanEdits, PlanView, PastVelocity, OpenedSprint, SprintActions, SprintDays, SprintPlans, WarningWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './planning-page.html',
  styleUrl: './planning-page.css',
})
export class PlanningPage {
  protected readonly t = inject(Language).t;
  protected readonly actions = inject(SprintActions);
  protected readonly commands = inject(PlanCommands);
  protected readonly edits = inject(PlanEdits);
  protected readonly names = inject(ItemNames);
  protected readonly preferences = inject(Preferences);
  protected readonly store = inject(ProductStore);
  protected readonly view = inject(PlanView);
  protected readonly viewport = inject(Viewport);
  protected readonly words = inject(SprintWords);
  protected readonly backlog = inject(BacklogView);
  private readonly beside = inject(Beside);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly opened = viewChild(OpenedItem);
  private readonly goal = viewChild(GoalEditor);
  protected readonly backlogList = viewChild<ReorderList<BacklogItem>>('backlogList');
  private readonly sprintList = viewChild<ReorderList<BacklogItem>>('sprintList');

  protected readonly tabs = computed<Segment<Pane>[]>(() => PANES.map((value) => ({ value, label: this.t(`sprints.pane.${value}`) })));
  protected readonly fillLabel = computed(() => this.t(this.view.plan()?.range.source === 'velocity' ? 'sprints.fill.to85' : 'sprints.fill.inOrder'));
  /** Of the first row: those before it are planned, done or hold others. */
  protected readonly firstRank = computed(() => this.view.rankOf(this.view.rows.backlog()[0]?.id ?? ''));

  protected readonly spareKeys = computed(() => this.language.list((this.view.plan()?.spare ?? []).map((item) => this.names.key(item))));

  constructor() {
    const withdraw = this.commands.register({
      open: (item) => this.open(item, 'keyboard'),
      switchPane: () => this.switchPane(),
      fill: () => this.fill(),
      focusGoal: () => this.goal()?.focus(),
      isInSheet: () => this.opened()?.holdsFocus() === true,
    });
    inject(DestroyRef).onDestroy(withdraw);
    tellRefusals();
  }

  protected readonly nameOf = (item: BacklogItem, index: number): string => {
    const parts = [`${index + 1}. ${this.names.key(item)}`, item.title, this.names.stage(item)?.label ?? '', this.names.points(item.estimate)];
    return [...parts, this.view.critical().has(item.id) ? this.t('sprints.critical') : ''].filter(Boolean).join(', ');
  };

  /** What is held, and where it would go. */
  protected readonly describe = ({ ids, isAway }: PendingMove): DragWords => {
    const [first] = ids;
    const item = this.store.itemsById().get(first ?? '');
    const text = ids.length === 1 && item ? this.names.key(item) : this.t('backlog.count.items', { count: ids.length });
    const isLeaving = isAway === true;
    const inSprint = item !== undefined && item.sprintId === this.view.sprint()?.id;
    return { text: `${text} →`, strong: inSprint !== isLeaving ? (this.view.sprint()?.name ?? '') : this.t('sprints.pane.backlog') };
  };

  protected open(item: BacklogItem, by: 'pointer' | 'keyboard'): void {
    this.backlog.open(item);
    if (by === 'keyboard') this.opened()?.focus();
  }

  protected openRow({ id, by }: { id: string; by: 'pointer' | 'keyboard' }): void {
    const item = this.store.itemsById().get(id);
    if (item) this.open(item, by);
  }

  protected closeSheet(): void {
    this.backlog.close();
    this.focusPane(this.view.active.sprint() !== null && this.view.active.backlog() === null ? 'sprint' : 'backlog');
  }

  /** Of the list it stands in. */
  protected openNeighbour(by: 1 | -1): void {
    const id = this.backlog.openedId();
    const rows = [this.view.rows.backlog(), this.view.rows.sprint()].find((some) => some.some((item) => item.id === id)) ?? [];
    const next = rows[rows.findIndex((item) => item.id === id) + by];
    if (next) this.backlog.open(next);
  }

  protected askMenu(pane: RowPane, { id, at }: { id: string; at: { x: number; y: number } | null }): void {
    const item = this.store.itemsById().get(id);
    const anchor = at ?? document.querySelector<HTMLElement>(`[data-pane="${pane}"] [data-row="${id}"]`);
    if (!item || !anchor) return;
    const isSelected = this.view.selection[pane]().has(id);
    this.beside.open(PlanMenu, { items: isSelected ? this.view.targets(pane) : [item], pane }, anchor);
  }

  protected fill(): void {
    this.dialogs.open(FillDialog, undefined, { injector: this.injector });
  }

  protected askCapacity(person: Member): void {
    const sprint = this.view.sprint();
    if (sprint) this.dialogs.open<void, CapacityDialogData>(CapacityDialog, { person, sprint }, { injector: this.injector });
  }

  /** From one list into the other, also into an empty one's neighbour. */
  private switchPane(): void {
    const to: RowPane = this.view.focused() === 'sprint' ? 'backlog' : this.view.focused() === 'backlog' ? 'sprint' : 'backlog';
    if (this.viewport.isPhone()) this.view.tab.set(to);
    this.focusPane(to);
  }

  private focusPane(pane: RowPane): void {
    setTimeout(() => {
      const list = pane === 'backlog' ? this.backlogList() : this.sprintList();
      const rows = this.view.rows[pane]();
      const row = rows.find(({ id }) => id === this.view.active[pane]()) ?? rows[0];
      if (row) list?.show(row.id);
    });
  }
}
