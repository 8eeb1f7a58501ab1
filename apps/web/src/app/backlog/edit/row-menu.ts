import { CdkMenu } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, afterNextRender, computed, inject, input, output, viewChild } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Menu, MenuItem } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';
import { ItemNames } from '../item-names';
import { ItemLinks } from '../item/item-links';
import { MoveDialogs } from '../order/move-dialogs';
import { Ordering } from '../order/ordering';
import { Pins } from '../order/pins';
import { StructureActions } from '../structure/structure-actions';
import { Edits } from './edits';
import { PropertyDesk } from './property-desk';
import type { Property } from './property-picker';

/** Everything that can be done with a row without dragging it; `moves` lists the moves alone. */
@Component({
  selector: 'ordo-row-menu',
  imports: [Menu, MenuItem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-menu [label]="label()">
      @if (kind() === 'all') {
        <button type="button" ordoMenuItem icon="panel" keys="enter" (triggered)="run(open)">{{ t('backlog.menu.open') }}</button>
        @if (edits.may()) {
          <button type="button" ordoMenuItem icon="edit" keys="F2" (triggered)="run(rename)">{{ t('backlog.rename') }}</button>
          <button type="button" ordoMenuItem icon="shapes" keys="t" (triggered)="choose('type')">{{ t('backlog.menu.type') }}</button>
          <button type="button" ordoMenuItem icon="label" keys="l" (triggered)="choose('labels')">{{ t('backlog.menu.labels') }}</button>
          <button type="button" ordoMenuItem icon="target" keys="o" (triggered)="choose('goals')">{{ t('backlog.menu.goals') }}</button>
        }
      }
      @if (ordering.may()) {
        @if (kind() === 'all') { <hr /> }
        <button type="button" ordoMenuItem icon="arrow-up" keys="alt+arrowup" (triggered)="run(up)">{{ t('backlog.move.up') }}</button>
        <button type="button" ordoMenuItem icon="arrow-down" keys="alt+arrowdown" (triggered)="run(down)">{{ t('backlog.move.down') }}</button>
        <button type="button" ordoMenuItem icon="move-top" keys="alt+shift+arrowup" (triggered)="run(top)">{{ t('backlog.move.top') }}</button>
        <button type="button" ordoMenuItem icon="move-bottom" keys="alt+shift+arrowdown" (triggered)="run(bottom)">{{ t('backlog.move.bottom') }}</button>
        <button type="button" ordoMenuItem icon="hash" (triggered)="run(toRank)">{{ t('backlog.move.rank') }}</button>
        <button type="button" ordoMenuItem icon="move-to" (triggered)="run(besideItem)">{{ t('backlog.move.beside') }}</button>
        @if (lastNeed(); as need) { <button type="button" ordoMenuItem icon="dependency" (triggered)="run(afterNeeds)">{{ t('backlog.move.afterNeeds', { key: names.key(need) }) }}</button> }
        <button type="button" ordoMenuItem icon="pin" (triggered)="run(pin)">{{ t('backlog.move.pin') }}</button>
        @if (isPinned()) { <button type="button" ordoMenuItem icon="pin-off" (triggered)="run(letGo)">{{ t('backlog.move.unpin') }}</button> }
      }
      @if (kind() === 'all') {
        <hr />
        @if (structure.may() && items().length === 1) {
          <button type="button" ordoMenuItem icon="split" keys="shift+s" (triggered)="run(split)">{{ t('structure.split.command') }}</button>
          <button type="button" ordoMenuItem icon="copy" (triggered)="run(clone)">{{ t('structure.clone.command') }}</button>
        }
        <button type="button" ordoMenuItem icon="link" (triggered)="run(copy)">{{ t('backlog.menu.copyLink') }}</button>
        @if (edits.mayDelete()) { <button type="button" ordoMenuItem icon="trash" [danger]="true" keys="delete" (triggered)="run(remove)">{{ t('backlog.delete') }}</button> }
      }
    </ordo-menu>
  `,
  styles: `@layer app { ordo-menu { max-height: calc(100dvh - var(--s-32)); } }`,
})
export class RowMenu {
  readonly items = input.required<readonly BacklogItem[]>();
  readonly kind = input<'all' | 'moves'>('all');
  readonly renamed = input<(item: BacklogItem) => void>(() => undefined);
  readonly done = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  protected readonly ordering = inject(Ordering);
  private readonly desk = inject(PropertyDesk);
  private readonly dialogs = inject(MoveDialogs);
  private readonly links = inject(ItemLinks);
  private readonly pins = inject(Pins);
  protected readonly names = inject(ItemNames);
  protected readonly structure = inject(StructureActions);
  private readonly view = inject(BacklogView);
  private readonly menu = viewChild.required(Menu, { read: CdkMenu });
  protected readonly label = computed(() => {
    const [first] = this.items();
    return this.items().length === 1 && first
      ? this.t('backlog.menu.label', { key: this.names.key(first) })
      : this.t('backlog.count.items', { count: this.items().length });
  });

  protected readonly lastNeed = computed(() => {
    const [only] = this.items();
    return only && this.items().length === 1 ? this.ordering.lastNeed(only) : undefined;
  });

  protected readonly isPinned = computed(() => this.items().some(({ pin }) => pin !== null));

  protected readonly open = (): void => this.withFirst((item) => this.view.open(item));
  protected readonly rename = (): void => this.withFirst((item) => this.renamed()(item));
  protected readonly up = (): void => this.ordering.step(this.ids(), -1);
  protected readonly down = (): void => this.ordering.step(this.ids(), 1);
  protected readonly top = (): void => this.ordering.toEnd(this.ids(), 'top');
  protected readonly bottom = (): void => this.ordering.toEnd(this.ids(), 'bottom');
  protected readonly toRank = (): void => this.dialogs.askRank(this.items());
  protected readonly besideItem = (): void => this.dialogs.askItem(this.items());
  protected readonly afterNeeds = (): void => this.withFirst((item) => this.ordering.afterNeeds(item));
  protected readonly pin = (): void => this.pins.ask(this.items());
  protected readonly letGo = (): void => this.pins.pin(this.items(), null);
  protected readonly split = (): void => this.withFirst((item) => void this.structure.askSplit(item));
  protected readonly clone = (): void => this.withFirst((item) => void this.structure.clone(item));
  protected readonly copy = (): void => this.withFirst((item) => void this.links.copy(item));
  protected readonly remove = (): void => this.edits.delete(this.items());

  constructor() {
    afterNextRender(() => this.menu().focusFirstItem('keyboard'));
  }

  /** The menu is gone, and the focus back, before anything else opens. */
  protected run(action: () => void): void {
    this.done.emit();
    action();
  }

  protected choose(what: Property): void {
    this.run(() => this.desk.open(what, this.items()));
  }

  private ids(): string[] {
    return this.items().map(({ id }) => id);
  }

  private withFirst(act: (item: BacklogItem) => void): void {
    const [first] = this.items();
    if (first) act(first);
  }
}
