import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Button, DIALOG_DATA, DialogFrame, DialogRef, Segments, type Segment } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemSearch } from '../item/item-search';
import { ItemNames } from '../item-names';
import { Ordering } from './ordering';

/** Asks for an item and moves others before or after it. */
@Component({
  selector: 'ordo-beside-dialog',
  imports: [Button, DialogFrame, ItemSearch, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="title()" [closeLabel]="t('shell.close')">
      <div class="fields">
        <ordo-segments [segments]="sides()" [(value)]="side" [label]="t('backlog.beside.side')" />
        <ordo-item-search [label]="t('backlog.beside.search')" [without]="moving" [chosen]="chosen()?.id ?? null" (picked)="chosen.set($event)" />
      </div>
      <span ordoDialogFact>{{ fact() }}</span>
      <button ordoDialogAction type="button" ordoButton variant="ghost" (click)="dialog.close()">{{ t('backlog.cancel') }}</button>
      <button ordoDialogAction type="button" ordoButton variant="primary" (click)="move()">{{ t('backlog.rank.move') }}</button>
    </ordo-dialog>
  `,
  styles: `@layer app { .fields { display: grid; gap: var(--s-12); padding: var(--s-20); justify-items: start; } ordo-item-search { width: 100%; } }`,
})
export class BesideDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef>(DialogRef);
  private readonly items = inject<readonly BacklogItem[]>(DIALOG_DATA);
  private readonly names = inject(ItemNames);
  private readonly ordering = inject(Ordering);

  protected readonly moving = new Set(this.items.map(({ id }) => id));
  protected readonly side = signal<'before' | 'after'>('after');
  protected readonly chosen = signal<BacklogItem | null>(null);
  private readonly wasPressed = signal(false);
  protected readonly sides = computed<Segment<'before' | 'after'>[]>(() => [
    { value: 'before', label: this.t('backlog.beside.before') },
    { value: 'after', label: this.t('backlog.beside.after') },
  ]);
  protected readonly title = computed(() => {
    const [first] = this.items;
    return this.t(this.items.length === 1 ? 'backlog.beside.one' : 'backlog.beside.several', {
      key: first ? this.names.key(first) : '',
      count: this.items.length,
    });
  });
  protected readonly fact = computed(() => {
    const chosen = this.chosen();
    if (!chosen) return this.wasPressed() ? this.t('backlog.beside.choose') : '';
    const course = this.ordering.course([...this.moving], this.placeBeside(chosen));
    return course ? this.t('backlog.beside.lands', { ranks: this.ordering.ranks(course.to) }) : '';
  });

  protected move(): void {
    const chosen = this.chosen();
    if (!chosen) return this.wasPressed.set(true);
    this.dialog.close();
    this.ordering.move([...this.moving], this.placeBeside(chosen));
  }

  private placeBeside({ id }: BacklogItem): { before: string } | { after: string } {
    return this.side() === 'before' ? { before: id } : { after: id };
  }
}
