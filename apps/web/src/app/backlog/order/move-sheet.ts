import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Overlay } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, Injectable, Injector, computed, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Icon, type IconName } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { ItemNames } from '../item-names';
import { MoveDialogs } from './move-dialogs';
import { Ordering } from './ordering';

interface Way {
  icon: IconName;
  label: string;
  /** The rank it leads to. */
  rank?: number;
  go: () => void;
}

/** On a phone: every move with one tap. */
@Component({
  selector: 'ordo-move-sheet',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="handle"></div>
    <header>
      <p class="num">{{ t('backlog.sheet.now', { key: names.key(item), rank: rank(), count: count() }) }}</p>
      <h2>{{ item.title }}</h2>
    </header>
    @for (way of ways(); track way.label) {
      <button type="button" (click)="take(way)"><ordo-icon [name]="way.icon" [size]="20" /><span>{{ way.label }}</span><span class="rank num">{{ way.rank }}</span></button>
    }
  `,
  styleUrl: './move-sheet.css',
})
export class MoveSheet {
  protected readonly t = inject(Language).t;
  protected readonly names = inject(ItemNames);
  protected readonly item = inject<BacklogItem>(DIALOG_DATA);
  private readonly dialog = inject(DialogRef);
  private readonly dialogs = inject(MoveDialogs);
  private readonly ordering = inject(Ordering);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);

  protected readonly rank = computed(() => this.view.rankOf(this.item.id));
  protected readonly count = computed(() => this.store.items().length);
  protected readonly ways = computed<readonly Way[]>(() => {
    const ids = [this.item.id];
    const [rank, last] = [this.rank(), this.count()];
    const up: Way[] = [{ icon: 'arrow-up', label: this.t('backlog.move.up'), rank: rank - 1, go: () => this.ordering.step(ids, -1) }];
    const down: Way[] = [{ icon: 'arrow-down', label: this.t('backlog.move.down'), rank: rank + 1, go: () => this.ordering.step(ids, 1) }];
    return [
      ...(rank > 1 ? up : []),
      ...(rank < last ? down : []),
      { icon: 'move-top', label: this.t('backlog.move.top'), rank: 1, go: () => this.ordering.toEnd(ids, 'top') },
      { icon: 'move-bottom', label: this.t('backlog.move.bottom'), rank: last, go: () => this.ordering.toEnd(ids, 'bottom') },
      { icon: 'hash', label: this.t('backlog.move.rank'), go: () => this.dialogs.askRank([this.item]) },
      { icon: 'move-to', label: this.t('backlog.move.beside'), go: () => this.dialogs.askItem([this.item]) },
      ...this.afterNeeds(),
    ];
  });

  private afterNeeds(): Way[] {
    const need = this.ordering.lastNeed(this.item);
    if (!need) return [];
    const label = this.t('backlog.move.afterNeeds', { key: this.names.key(need) });
    return [{ icon: 'dependency', label, rank: this.view.rankOf(need.id), go: () => this.ordering.afterNeeds(this.item) }];
  }

  protected take(way: Way): void {
    this.dialog.close();
    way.go();
  }
}

/** Slides the sheet in from the bottom. */
@Injectable()
export class MoveSheets {
  private readonly dialog = inject(Dialog);
  private readonly overlay = inject(Overlay);
  private readonly injector = inject(Injector);
  private readonly names = inject(ItemNames);
  private readonly language = inject(Language);

  open(item: BacklogItem): void {
    this.dialog.open(MoveSheet, {
      data: item,
      injector: this.injector,
      ariaLabel: this.language.t('backlog.sheet.label', { key: this.names.key(item) }),
      positionStrategy: this.overlay.position().global().bottom('0').left('0'),
      width: '100%',
      backdropClass: 'ordo-scrim',
      autoFocus: 'button',
    });
  }
}
