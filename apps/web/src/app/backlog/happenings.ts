import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { ProductStore } from '../store/product-store';
import { BacklogView } from './backlog-view';
import { ItemNames } from './item-names';
import { MoveWords } from './order/move-words';

const FLASH = 1200;
const OTHERS_EVERY = 5000;

/** What happens to rows without a hand of ours: a refusal, somebody else's move. */
@Injectable()
export class Happenings {
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);
  private readonly names = inject(ItemNames);
  private readonly refusals = inject(Refusals);
  private readonly language = inject(Language);
  private readonly words = inject(MoveWords);

  private readonly flashing = signal<ReadonlySet<string>>(new Set());
  private readonly movers = computed(
    () => new Map(this.store.remoteMoves().map(({ itemId, actorId }) => [itemId, this.store.membersById().get(actorId)?.name ?? ''])),
  );
  private saidAt = 0;

  constructor() {
    effect(() => {
      const refused = this.store.refused();
      if (refused) untracked(() => this.flash(refused.itemIds, refused.refusal));
    });
    effect(() => {
      const last = this.store.remoteMoves().at(-1);
      if (last) untracked(() => this.sayMove(last.itemId, last.actorId));
    });
  }

  isRefused(id: string): boolean {
    return this.flashing().has(id);
  }

  movedBy(id: string): string | null {
    return this.movers().get(id) ?? null;
  }

  private flash(ids: readonly string[], refusal: unknown): void {
    this.refusals.show(refusal);
    this.flashing.set(new Set(ids));
    const [first] = ids;
    if (first) this.words.say(this.language.t('backlog.say.refused', { reason: this.refusals.text(refusal), rank: this.view.rankOf(first) }));
    setTimeout(() => this.flashing.set(new Set()), FLASH);
  }

  /** Only of rows in sight, and not so often that nothing else can be heard. */
  private sayMove(id: string, actorId: string): void {
    const item = this.store.itemsById().get(id);
    const isSeen = document.querySelector(`[data-row="${id}"]`) !== null;
    if (!item || !isSeen || Date.now() - this.saidAt < OTHERS_EVERY) return;
    this.saidAt = Date.now();
    const name = this.store.membersById().get(actorId)?.name ?? '';
    this.words.say(this.language.t('backlog.say.other', { name, key: this.names.key(item), rank: this.view.rankOf(id) }));
  }
}
