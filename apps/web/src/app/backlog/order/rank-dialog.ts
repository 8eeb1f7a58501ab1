import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Button, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { ItemNames } from '../item-names';
import { Ordering } from './ordering';

/** Asks for a rank and moves items there. */
@Component({
  selector: 'ordo-rank-dialog',
  imports: [Button, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="title()" [closeLabel]="t('shell.close')">
      <form id="ordo-rank" class="fields" novalidate (submit)="move($event)">
        <ordo-field [label]="t('backlog.rank.label', { count: last() })" [error]="error()" [hint]="t('backlog.rank.now', { ranks: now() })">
          <input ordoInput type="text" inputmode="numeric" autocomplete="off" [value]="typed()" (input)="type($any($event.target).value)" />
        </ordo-field>
      </form>
      <button ordoDialogAction type="button" ordoButton variant="ghost" (click)="dialog.close()">{{ t('backlog.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-rank" ordoButton variant="primary">{{ t('backlog.rank.move') }}</button>
    </ordo-dialog>
  `,
  styles: `@layer app { .fields { padding: var(--s-20); } }`,
})
export class RankDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef>(DialogRef);
  private readonly items = inject<readonly BacklogItem[]>(DIALOG_DATA);
  private readonly names = inject(ItemNames);
  private readonly ordering = inject(Ordering);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);

  protected readonly typed = signal('');
  protected readonly error = signal('');
  protected readonly last = computed(() => this.store.items().length - this.items.length + 1);
  protected readonly now = computed(() => this.ordering.ranks(this.items.map(({ id }) => this.view.rankOf(id))));
  protected readonly title = computed(() => {
    const [first] = this.items;
    return this.t(this.items.length === 1 ? 'backlog.rank.one' : 'backlog.rank.several', { key: first ? this.names.key(first) : '', count: this.items.length });
  });

  protected type(text: string): void {
    this.typed.set(text);
    this.error.set('');
  }

  protected move(event: Event): void {
    event.preventDefault();
    const rank = Number(this.typed().trim());
    if (!Number.isInteger(rank) || rank < 1 || rank > this.last()) return this.error.set(this.t('backlog.rank.between', { last: this.last() }));
    this.dialog.close();
    this.ordering.toRank(
      this.items.map(({ id }) => id),
      rank,
    );
  }
}
