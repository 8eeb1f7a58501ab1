import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Retro } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Avatar, Button, Field, Input, Select, type PickerOption } from '@ordo/ui';
import { ItemNames } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Retros, type ShownCard } from '../../store/retros';
import { SprintNames } from '../sprint-names';
import { RetroMoves } from './retro-moves';

/** What the team will do about it: items of the backlog, each with somebody who does it, and where the next one is added. */
@Component({
  selector: 'ordo-retro-actions',
  imports: [Avatar, Button, Field, Input, RouterLink, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './retro-actions.html',
  styleUrl: './retro-actions.css',
})
export class RetroActions {
  readonly retro = input.required<Retro>();
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(SprintNames);
  protected readonly store = inject(ProductStore);
  private readonly items = inject(ItemNames);
  private readonly moves = inject(RetroMoves);
  private readonly retros = inject(Retros);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly actions = computed(() => this.retros.actionsOf(this.retro()));
  protected readonly title = signal('');
  protected readonly assigneeId = signal<string | null>(null);
  protected readonly at = signal<'top' | 'bottom'>('bottom');
  protected readonly wrong = signal('');
  private readonly cardId = signal<string | null>(null);

  protected readonly people = computed<PickerOption<string | null>[]>(() => [
    { value: null, label: this.t('retro.action.nobody') },
    ...this.items.assignable().map(({ id, name }) => ({ value: id, label: name })),
  ]);
  protected readonly places = computed<PickerOption<'top' | 'bottom'>[]>(() =>
    (['top', 'bottom'] as const).map((value) => ({ value, label: this.t(`retro.action.${value}`) })),
  );
  /** Who may not order the backlog adds at its bottom. */
  protected readonly mayPlace = computed(() => this.store.can('items.order'));

  /** Of a card, or of a line of its own. */
  begin(card: ShownCard | null): void {
    this.cardId.set(card?.id ?? null);
    if (card !== null) this.type(card.text);
    // The menu that this may come from gives the focus back when it closes.
    setTimeout(() => this.field().nativeElement.focus());
  }

  protected type(title: string): void {
    this.title.set(title);
    this.wrong.set('');
  }

  protected add(event: Event): void {
    event.preventDefault();
    const [title, cardId] = [this.title().trim(), this.cardId()];
    if (title === '') this.wrong.set(this.t('retro.action.missing'));
    else if (title.length > LIMITS.title) this.wrong.set(this.t('retro.action.long', { most: LIMITS.title }));
    else return this.send(title, cardId);
    this.field().nativeElement.focus();
  }

  private send(title: string, cardId: string | null): void {
    const place = { at: this.mayPlace() ? this.at() : ('bottom' as const) };
    this.moves.act(this.retro(), { title, assigneeId: this.assigneeId(), place, cardId }, () => {
      if (this.title() !== '') return;
      this.title.set(title);
      this.cardId.set(cardId);
    });
    this.title.set('');
    this.cardId.set(null);
    this.field().nativeElement.focus();
  }
}
