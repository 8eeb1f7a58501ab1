import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import type { ReportItem, Statement } from '@ordo/contract';
import { Icon } from '@ordo/ui';
import { differing } from '../../shell/form-state';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { UndoOffer } from '../../shell/undo-offer';
import { recallDraft, rememberDraft } from '../../store/kept/drafts';
import { Reviews, type Said } from '../../store/reviews';
import { Session } from '../../store/session';
import { Speakers } from './speakers';
import { StatementCard } from './statement-card';
import { StatementForm } from './statement-form';

/** What people said about a sprint, oldest first, and where the next thing is written down. What is being typed is kept for each sprint. */
@Component({
  selector: 'ordo-said-list',
  imports: [Icon, StatementCard, StatementForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2><ordo-icon name="quote" [size]="15" />{{ t('review.said.title') }} <span class="count num">{{ language.number(statements().length) }}</span></h2>
    <ol>
      @for (statement of statements(); track statement.id) {
        <li>
          @if (correcting() === statement.id) {
            <ordo-statement-form class="box" [statement]="statement" [items]="items()" (said)="correct(statement, $event)" (cancelled)="correcting.set(null)" />
          } @else {
            <ordo-statement-card [statement]="statement" [mayEdit]="writes()" (edited)="correcting.set(statement.id)" (removed)="remove(statement)" />
          }
        </li>
      } @empty { <li class="none">{{ t(writes() ? 'review.said.first' : 'review.said.none') }}</li> }
    </ol>
    @if (writes()) { <ordo-statement-form #form class="box" [items]="items()" [draft]="draft()" [problem]="problem()" (typed)="keep($event)" (said)="add($event)" /> }
  `,
  styles: `
    @layer app {
      :host { display: grid; gap: var(--s-10); align-content: start; min-width: 0; }
      h2 { display: flex; align-items: center; gap: var(--s-8); min-height: var(--s-28); font-size: var(--fs-14); line-height: var(--lh-14); font-weight: var(--w-semibold); }
      h2 ordo-icon { color: var(--text-3); }
      .count { padding: 0 var(--s-5); border-radius: var(--r-4); background: var(--surface-3); color: var(--text-2); font-size: var(--fs-11); line-height: var(--part); font-weight: var(--w-medium); }
      ol { display: grid; gap: var(--s-10); }
      .none { color: var(--text-2); }
      .box { display: block; padding: var(--s-14); border: 1px solid var(--border); border-radius: var(--r-8); background: var(--surface-2); }
    }
  `,
})
export class SaidList {
  readonly sprintId = input.required<string>();
  readonly items = input.required<readonly ReportItem[]>();
  /** Whether it is looked at only. */
  readonly isShown = input(false);
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  private readonly refusals = inject(Refusals);
  private readonly reviews = inject(Reviews);
  private readonly session = inject(Session);
  private readonly speakers = inject(Speakers);
  private readonly undo = inject(UndoOffer);
  private readonly form = viewChild<StatementForm>('form');

  protected readonly statements = computed(() => this.reviews.of(this.sprintId()));
  protected readonly writes = computed(() => this.reviews.may() && !this.isShown());
  protected readonly correcting = linkedSignal<string, string | null>({ source: this.sprintId, computation: () => null });
  protected readonly draft = linkedSignal<string, string>({
    source: this.sprintId,
    computation: (id) => untracked(() => recallDraft(this.me(), `review ${id}`)),
  });
  protected readonly problem = signal('');

  /** To where the next thing is written down. */
  write(): void {
    this.form()?.focus();
  }

  protected keep(text: string): void {
    this.problem.set('');
    this.draft.set(text);
    rememberDraft(this.me(), `review ${this.sprintId()}`, text);
  }

  protected add(said: Said): void {
    const id = this.sprintId();
    this.reviews.write(id, said).catch((error: unknown) => this.giveBack(id, said.text, error));
  }

  protected correct(statement: Statement, said: Said): void {
    this.correcting.set(null);
    const set = differing(statement, said);
    if (Object.keys(set).length === 0) return;
    this.reviews.edit(statement, set).catch((error: unknown) => this.refusals.show(error));
  }

  protected remove(statement: Statement): void {
    this.reviews.delete(statement).catch((error: unknown) => this.refusals.show(error));
    this.undo.show(this.t('review.said.removed', { name: this.speakers.nameOf(statement) }));
  }

  /** What was refused is back where it was typed, with why. */
  private giveBack(id: string, text: string, error: unknown): void {
    if (id !== this.sprintId() || this.draft() !== '') return this.refusals.show(error);
    this.keep(text);
    this.problem.set(this.refusals.text(error));
  }

  private me(): string {
    return this.session.me()?.id ?? '';
  }
}
