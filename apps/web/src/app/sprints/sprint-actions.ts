import { Injectable, Injector, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Change, Sprint } from '@ordo/contract';
import type { ProposedSprint } from '@ordo/domain';
import { Dialogs } from '@ordo/ui';
import { Confirmations } from '../shell/confirmation';
import { Language } from '../shell/language';
import { LastProduct } from '../shell/last-product';
import { Refusals } from '../shell/refusals';
import { UndoOffer } from '../shell/undo-offer';
import { ProductStore } from '../store/product-store';
import { Sprints } from '../store/sprints';
import { SprintDays } from './sprint-days';
import { SprintForm, type SprintFormData } from './sprint-form';
import { StartDialog } from './start-dialog';

/** What one does with a sprint as a whole, wherever it is shown. */
@Injectable()
export class SprintActions {
  private readonly confirmations = inject(Confirmations);
  private readonly days = inject(SprintDays);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly last = inject(LastProduct);
  private readonly refusals = inject(Refusals);
  private readonly router = inject(Router);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);

  may(): boolean {
    return this.store.can('sprints.plan');
  }

  /** Asks for a new one, beginning with what the cadence proposes. */
  create(draft: ProposedSprint = this.days.next()): void {
    const data: SprintFormData = { draft };
    this.dialogs.open<string>(SprintForm, data, { injector: this.injector }).closed.subscribe((id) => id && this.told('created', this.sprints.byId(id)));
  }

  /** As it is proposed, without another question. */
  take(proposed: ProposedSprint): void {
    this.do('created', proposed, this.sprints.create(proposed));
  }

  edit(sprint: Sprint): void {
    const data: SprintFormData = { sprint };
    this.dialogs.open<string>(SprintForm, data, { injector: this.injector });
  }

  start(sprint: Sprint): void {
    const shown = this.dialogs.open<boolean>(StartDialog, sprint.id, { injector: this.injector, focus: '.primary' });
    shown.closed.subscribe((isStarted) => isStarted && this.told('started', sprint));
  }

  /** What is not done goes back to the backlog. */
  async cancel(sprint: Sprint): Promise<void> {
    const [title, action] = [this.language.t('sprints.cancel.title', { name: sprint.name }), this.language.t('sprints.cancel.action')];
    const question = { title, text: this.language.t('sprints.cancel.text', { count: this.sprints.itemsIn(sprint.id).length }), action };
    if (await this.confirmations.ask(question)) this.do('cancelled', sprint, this.sprints.cancel(sprint.id));
  }

  /** To the list of them. */
  all(): void {
    void this.router.navigate(['/p', this.last.key()?.toLowerCase(), 'sprints']);
  }

  private do(what: 'created' | 'cancelled', { name }: { name: string }, done: Promise<Change>): void {
    this.told(what, { name });
    done.catch((error: unknown) => this.refusals.show(error));
  }

  private told(what: 'created' | 'started' | 'cancelled', about: { name: string } | undefined): void {
    if (!about) return;
    this.undo.show(this.language.t(`sprints.did.${what}`, { name: about.name }));
  }
}
