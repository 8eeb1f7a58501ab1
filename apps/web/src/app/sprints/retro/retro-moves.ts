import { Injectable, inject } from '@angular/core';
import type { Change, Retro, RetroColumn } from '@ordo/contract';
import { Confirmations } from '../../shell/confirmation';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { UndoOffer } from '../../shell/undo-offer';
import { Retros, type NewAction, type ShownCard } from '../../store/retros';

/** What one does in a retrospective, with what is said of it. */
@Injectable()
export class RetroMoves {
  private readonly confirmations = inject(Confirmations);
  private readonly language = inject(Language);
  private readonly refusals = inject(Refusals);
  private readonly retros = inject(Retros);
  private readonly undo = inject(UndoOffer);

  open(sprintId: string, columns: readonly RetroColumn[]): void {
    this.attempt(this.retros.open(sprintId, columns));
  }

  /** Nothing brings it back, so it is asked for first. */
  async reveal(retro: Retro): Promise<void> {
    const t = this.language.t;
    const question = { title: t('retro.hidden.question'), text: t('retro.hidden.forGood'), action: t('retro.hidden.reveal') };
    if (await this.confirmations.ask(question)) this.attempt(this.retros.reveal(retro));
  }

  write(retro: Retro, columnId: string, text: string, giveBack: () => void): void {
    this.attempt(this.retros.write(retro, columnId, text), giveBack);
  }

  rewrite(retro: Retro, { id }: ShownCard, text: string): void {
    this.attempt(this.retros.edit(retro, id, text));
  }

  move(retro: Retro, { id }: ShownCard, columnId: string): void {
    this.attempt(this.retros.move(retro, id, columnId));
  }

  vote(retro: Retro, { id }: ShownCard, amount: number): void {
    this.attempt(this.retros.vote(retro, id, amount));
  }

  remove(retro: Retro, { id }: ShownCard): void {
    this.attempt(this.retros.delete(retro, id));
    this.undo.show(this.language.t('retro.card.deleted'));
  }

  act(retro: Retro, action: NewAction, giveBack: () => void): void {
    this.attempt(this.retros.act(retro, action), giveBack);
    this.undo.show(this.language.t('retro.action.added', { title: action.title }));
  }

  private attempt(done: Promise<Change>, giveBack: () => void = () => undefined): void {
    done.catch((error: unknown) => {
      giveBack();
      this.refusals.show(error);
    });
  }
}
