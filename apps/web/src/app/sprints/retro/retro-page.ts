import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, viewChild, viewChildren } from '@angular/core';
import { Badge, Button, EmptyState, Icon, Skeleton } from '@ordo/ui';
import { Commands } from '../../shell/commands';
import { ItemNames } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Retros, type ShownCard } from '../../store/retros';
import { OpenedSprint } from '../opened-sprint';
import { SprintHead } from '../sprint-head';
import { SprintNames } from '../sprint-names';
import { RetroActions } from './retro-actions';
import { RetroColumnView } from './retro-column';
import { RetroMoves } from './retro-moves';
import { RetroStart } from './retro-start';

/** Where the team looks back at a sprint: cards that are hidden until they are revealed together, votes, and what is done about it. */
@Component({
  selector: 'ordo-retro-page',
  imports: [Badge, Button, EmptyState, Icon, RetroActions, RetroColumnView, RetroStart, Skeleton, SprintHead],
  providers: [ItemNames, OpenedSprint, RetroMoves, Retros, SprintNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './retro-page.html',
  styleUrl: './retro-page.css',
})
export class RetroPage {
  protected readonly t = inject(Language).t;
  protected readonly moves = inject(RetroMoves);
  protected readonly opened = inject(OpenedSprint);
  protected readonly retros = inject(Retros);
  protected readonly store = inject(ProductStore);
  private readonly columns = viewChildren(RetroColumnView);
  private readonly actions = viewChild(RetroActions);

  protected readonly retro = computed(() => this.retros.of(this.opened.sprint()?.id ?? ''));
  protected readonly cards = computed<readonly ShownCard[]>(() => {
    const retro = this.retro();
    return retro === null ? [] : this.retros.cardsOf(retro);
  });
  protected readonly byColumn = computed(() => Map.groupBy(this.cards(), ({ columnId }) => columnId));

  constructor() {
    const withdraw = inject(Commands).register([
      {
        id: 'retro.write',
        group: 'item',
        labelKey: 'retro.command.write',
        icon: 'plus',
        keys: ['n'],
        when: () => this.columns().length > 0,
        run: () => setTimeout(() => this.columns()[0]?.focus()),
      },
      {
        id: 'retro.act',
        group: 'item',
        labelKey: 'retro.command.act',
        icon: 'list',
        keys: ['a'],
        when: () => this.actions() !== undefined,
        run: () => setTimeout(() => this.actions()?.begin(null)),
      },
    ]);
    inject(DestroyRef).onDestroy(withdraw);
  }

  protected act(card: ShownCard): void {
    this.actions()?.begin(card);
  }
}
