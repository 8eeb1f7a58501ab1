import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { Retro, RetroColumn } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Field, Icon, Input } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Retros, type ShownCard } from '../../store/retros';
import { RetroCardView } from './retro-card';
import { RetroMoves } from './retro-moves';

/** A column of a retrospective: where one writes cards, those one may read, and how many others are hidden. */
@Component({
  selector: 'ordo-retro-column',
  imports: [Field, Icon, Input, RetroCardView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ column().name }} <span class="count num">{{ language.number(cards().length) }}</span></h2>
    <ordo-field [label]="t('retro.card.write', { column: column().name })" [quiet]="true" [error]="wrong()">
      <input #field ordoInput autocomplete="off" [placeholder]="t('retro.card.placeholder')" [value]="typed()" (input)="typed.set(field.value)" (keydown)="press($event)" />
    </ordo-field>
    <ul>
      @for (card of readable(); track card.id) {
        <li>
          <ordo-retro-card [card]="card" [retro]="retro()" [votesLeft]="retros.votesLeft(retro())" [item]="retros.itemOf(card.id)"
            (rewritten)="moves.rewrite(retro(), card, $event)" (moved)="moves.move(retro(), card, $event)" (voted)="moves.vote(retro(), card, $event)" (removed)="moves.remove(retro(), card)" (acted)="acted.emit(card)" />
        </li>
      }
      @if (hidden() > 0) { <li class="hidden"><ordo-icon name="eye-off" [size]="14" />{{ t('retro.hidden.others', { count: hidden() }) }}</li> }
      @if (cards().length === 0) { <li class="none">{{ t('retro.card.none') }}</li> }
    </ul>
  `,
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-10); align-content: start; padding: var(--s-12); border-radius: var(--r-8); background: var(--surface-2); box-shadow: inset 0 0 0 1px var(--border); min-width: 0; }
      h2 { display: flex; align-items: center; gap: var(--s-8); font-size: var(--fs-14); line-height: var(--lh-14); font-weight: var(--w-semibold); overflow-wrap: anywhere; }
      .count { padding: 0 var(--s-5); border-radius: var(--r-4); background: var(--surface-3); color: var(--text-2); font-size: var(--fs-11); line-height: var(--part); font-weight: var(--w-medium); }
      ul { display: grid; gap: var(--s-8); }
      .hidden { display: flex; align-items: center; gap: var(--s-8); padding: var(--s-10) var(--s-12); border: 1px dashed var(--border-strong); border-radius: var(--r-8); color: var(--text-2); }
      .none { color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
    }
  `,
})
export class RetroColumnView {
  readonly retro = input.required<Retro>();
  readonly column = input.required<RetroColumn>();
  readonly cards = input.required<readonly ShownCard[]>();
  readonly acted = output<ShownCard>();
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly moves = inject(RetroMoves);
  protected readonly retros = inject(Retros);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly typed = signal('');
  protected readonly readable = computed(() => this.cards().filter(({ isHidden }) => !isHidden));
  protected readonly hidden = computed(() => this.cards().length - this.readable().length);
  protected readonly wrong = computed(() => {
    const count = this.typed().trim().length;
    return count > LIMITS.retroCard ? this.t('retro.card.long', { most: LIMITS.retroCard, count }) : '';
  });

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const text = this.typed().trim();
    if (text === '' || this.wrong()) return;
    this.typed.set('');
    this.moves.write(this.retro(), this.column().id, text, () => this.typed.update((typed) => typed || text));
  }
}
