import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, viewChild } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import type { RuleStanding } from '@ordo/domain';
import { EmptyState, Kbd, ReorderList, RowTemplate, Segments, type Segment } from '@ordo/ui';
import { Commands } from '../../shell/commands';
import { Language } from '../../shell/language';
import { PanelHead } from '../../shell/panel-head';
import { Preferences } from '../../shell/preferences';
import { Viewport } from '../../shell/viewport';
import { PastVelocity } from '../../store/past-velocity';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { PropertyDesk } from '../edit/property-desk';
import { ITEM_PARTS } from '../item-parts';
import { OpenedItem } from '../item/opened-item';
import { SheetParts } from '../item/sheet-parts';
import { ItemNames } from '../item-names';
import { SkeletonRows } from '../list/skeleton-rows';
import { tellRefusals } from '../tell-refusals';
import { QueueCommands } from './queue-commands';
import { QueueGaps } from './queue-gaps';
import { QueueHead } from './queue-head';
import { QueuePhoneRow } from './queue-phone-row';
import { QueueRow } from './queue-row';
import { QueueWords } from './queue-words';
import { RefineCommands } from './refine-commands';
import { HORIZONS, type Horizon } from '../horizon';
import { RefinementView } from './refinement-view';

/** Pixels of a row with two lines. */
const PHONE_ROW = 62;

/** What most needs refining, one after the other. */
@Component({
  selector: 'ordo-refinement-page',
  imports: [EmptyState, OpenedItem, Kbd, PanelHead, QueueGaps, QueueHead, QueuePhoneRow, QueueRow, ReorderList, RowTemplate, Segments, SkeletonRows],
  providers: [...ITEM_PARTS, PastVelocity, QueueCommands, QueueWords, RefineCommands, RefinementView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './refinement-page.html',
  styleUrl: './refinement-page.css',
})
export class RefinementPage {
  protected readonly t = inject(Language).t;
  protected readonly commands = inject(RefineCommands);
  protected readonly desk = inject(PropertyDesk);
  protected readonly edits = inject(Edits);
  protected readonly preferences = inject(Preferences);
  protected readonly refinement = inject(RefinementView);
  protected readonly store = inject(ProductStore);
  protected readonly view = inject(BacklogView);
  protected readonly viewport = inject(Viewport);
  protected readonly words = inject(QueueWords);
  private readonly parts = inject(SheetParts);
  private readonly list = viewChild(ReorderList);
  private readonly opened = viewChild(OpenedItem);

  protected readonly phoneHeight = (): number => PHONE_ROW;
  protected readonly horizons = computed<Segment<Horizon>[]>(() =>
    HORIZONS.map((value) => ({ value, label: this.t('refinement.sprints', { count: Number(value) }) })),
  );

  constructor() {
    const register = inject(QueueCommands).register({
      open: (item) => this.open({ id: item.id, by: 'keyboard' }),
      writeCriteria: (item) => this.parts.open(item, 'criteria'),
      check: (item) => this.parts.open(item, 'ready'),
      switchPart: () => this.switchPart(),
    });
    inject(DestroyRef).onDestroy(register);
    tellRefusals();
    this.tellWhatIsMeant();
    this.parts.follow(() => this.opened()?.sheet());
  }

  /** The sheet follows the list while it is open. */
  protected activate(id: string | null): void {
    this.view.active.set(id);
    const item = this.store.itemsById().get(id ?? '');
    if (item && this.view.openedId() !== null) this.view.open(item);
  }

  protected open({ id, by }: { id: string; by: 'pointer' | 'keyboard' }): void {
    const item = this.store.itemsById().get(id);
    if (!item) return;
    this.view.open(item);
    if (by === 'keyboard') this.opened()?.focus();
  }

  /** Where what a rule asks for is said. */
  protected fill(item: BacklogItem, { rule }: RuleStanding, anchor: HTMLElement): void {
    if (rule.kind === 'estimate') this.desk.open('estimate', [item], anchor);
    else this.parts.open(item, rule.kind === 'criteria' ? 'criteria' : 'ready');
  }

  protected closeSheet(): void {
    this.view.close();
    this.focusRow();
  }

  protected openNeighbour(by: 1 | -1): void {
    const next = this.refinement.neighbour(by);
    if (next) this.view.open(next);
  }

  private focusRow(): void {
    setTimeout(() => {
      const active = this.refinement.active();
      if (active !== null) this.list()?.show(active);
    });
  }

  /** F6: from the list to the sheet and back. */
  private switchPart(): void {
    if (this.opened()?.holdsFocus()) this.focusRow();
    else if (this.view.openedId() !== null) this.opened()?.focus();
  }

  private tellWhatIsMeant(): void {
    const commands = inject(Commands);
    const names = inject(ItemNames);
    effect((end) => {
      const target = this.refinement.target();
      commands.about.set(target ? names.key(target) : '');
      end(() => commands.about.set(''));
    });
  }
}
