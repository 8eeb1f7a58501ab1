import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BacklogItem, Retro } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Avatar, Button, Field, Icon, IconButton, Input, Menu, MenuItem, MenuTrigger } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import type { ShownCard } from '../../store/retros';

/** One card: what it says, who wrote it, its votes, and what came of it. */
@Component({
  selector: 'ordo-retro-card',
  imports: [Avatar, Button, Field, Icon, IconButton, Input, Menu, MenuItem, MenuTrigger, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './retro-card.html',
  styleUrl: './retro-card.css',
})
export class RetroCardView {
  readonly card = input.required<ShownCard>();
  readonly retro = input.required<Retro>();
  readonly votesLeft = input.required<number>();
  /** The item that it became. */
  readonly item = input<BacklogItem>();
  readonly rewritten = output<string>();
  readonly moved = output<string>();
  readonly voted = output<number>();
  readonly acted = output<void>();
  readonly removed = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly store = inject(ProductStore);
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly editing = signal<string | null>(null);
  protected readonly wrong = computed(() => {
    const count = this.editing()?.trim().length ?? 0;
    return count > LIMITS.retroCard ? this.t('retro.card.long', { most: LIMITS.retroCard, count }) : '';
  });
  protected readonly isRevealed = computed(() => this.retro().revealedAt !== null);
  protected readonly author = computed(() => this.store.membersById().get(this.card().authorId)?.name ?? this.t('retro.card.somebody'));
  protected readonly others = computed(() => this.retro().columns.filter(({ id }) => id !== this.card().columnId));
  protected readonly mayMove = computed(() => this.isRevealed() || this.card().isOwn);
  protected readonly mayRemove = computed(() => this.card().isOwn || this.store.role() === 'owner');

  constructor() {
    effect(() => this.field()?.nativeElement.focus());
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.editing.set(null);
    else if (event.key === 'Enter' && !event.shiftKey) this.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected save(): void {
    const text = this.editing()?.trim().replaceAll(/\s+/g, ' ') ?? '';
    if (text === '' || this.wrong()) return;
    this.editing.set(null);
    if (text !== this.card().text) this.rewritten.emit(text);
  }
}
