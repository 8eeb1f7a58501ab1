import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Menu, MenuItem, StatusIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { SprintNames } from '../sprint-names';
import { BoardBlocks } from './board-blocks';
import { BoardMoves } from './board-moves';

/** Every move of a card without dragging it. */
@Component({
  selector: 'ordo-card-menu',
  imports: [Menu, MenuItem, StatusIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-menu [label]="t('board.menu', { key: names.key(item()) })">
      <button type="button" ordoMenuItem icon="panel" keys="enter" (triggered)="opened.emit()">{{ t('backlog.menu.open') }}</button>
      @if (blocks.may()) {
        <button type="button" ordoMenuItem icon="ban" keys="b" (triggered)="later(turnBlock)">{{ t(item().blockedReason === null ? 'item.blocked.block' : 'item.blocked.unblock') }}</button>
      }
      @if (mayComment()) { <button type="button" ordoMenuItem icon="comment" keys="n" (triggered)="later(comment)">{{ t('item.comments.write') }}</button> }
      @if (moves.may()) {
        <hr />
        @for (status of others(); track status.id) {
          <button type="button" ordoMenuItem (triggered)="moves.toStatus(item(), status.id)"><ordo-status-icon [status]="status.id" [category]="status.category" />{{ t('board.to', { status: status.label }) }}</button>
        }
        <hr />
        <button type="button" ordoMenuItem icon="arrow-up" keys="alt+arrowup" (triggered)="moves.within(item(), -1)">{{ t('backlog.move.up') }}</button>
        <button type="button" ordoMenuItem icon="arrow-down" keys="alt+arrowdown" (triggered)="moves.within(item(), 1)">{{ t('backlog.move.down') }}</button>
        <button type="button" ordoMenuItem icon="move-top" keys="alt+shift+arrowup" (triggered)="moves.within(item(), 'top')">{{ t('board.toTop') }}</button>
        <button type="button" ordoMenuItem icon="move-bottom" keys="alt+shift+arrowdown" (triggered)="moves.within(item(), 'bottom')">{{ t('board.toBottom') }}</button>
      }
    </ordo-menu>
  `,
  styles: `@layer app { ordo-menu { max-height: calc(100dvh - var(--s-32)); } }`,
})
export class CardMenu {
  readonly item = input.required<BacklogItem>();
  readonly opened = output<void>();
  readonly blockTurned = output<void>();
  readonly commented = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly blocks = inject(BoardBlocks);
  private readonly store = inject(ProductStore);
  protected readonly moves = inject(BoardMoves);
  protected readonly names = inject(SprintNames);
  protected readonly others = computed(() => this.names.statuses().filter(({ id }) => id !== this.item().status));
  protected readonly turnBlock = (): void => this.blockTurned.emit();
  protected readonly comment = (): void => this.commented.emit();

  protected mayComment(): boolean {
    return this.store.can('comments.write');
  }

  /** When the menu has closed and given the focus back. */
  protected later(act: () => void): void {
    setTimeout(act);
  }
}
