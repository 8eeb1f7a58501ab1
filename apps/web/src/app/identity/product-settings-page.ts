import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import { FormField, form, maxLength, pattern, required } from '@angular/forms/signals';
import { LIMITS } from '@ordo/domain';
import { Banner, Button, Field, Input } from '@ordo/ui';
import { LabelManager } from '../backlog/labels/label-manager';
import { PaceForm } from '../backlog/refinement/pace-form';
import { ReadyRules } from '../backlog/refinement/ready-rules';
import { BoardLimitsForm } from '../sprints/settings/board-limits-form';
import { CadenceForm } from '../sprints/settings/cadence-form';
import { CalendarForm } from '../sprints/settings/calendar-form';
import { DoneRulesForm } from '../sprints/settings/done-rules-form';
import { Confirmations } from '../shell/confirmation';
import { Language } from '../shell/language';
import { PanelHead } from '../shell/panel-head';
import { Refusals } from '../shell/refusals';
import { Toasts } from '../shell/toasts';
import { ProductStore } from '../store/product-store';
import { fieldErrors, formSending } from './form-sending';

/** The product itself: its name, the labels of its items, when they are ready and when they are done, taking it away as a file, and the sample's way back to the beginning. */
@Component({
  selector: 'ordo-product-settings-page',
  imports: [Banner, BoardLimitsForm, Button, CadenceForm, CalendarForm, DoneRulesForm, Field, FormField, Input, LabelManager, PaceForm, PanelHead, ReadyRules],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './product-settings-page.html',
  styleUrl: './page.css',
})
export class ProductSettingsPage {
  protected readonly t = inject(Language).t;
  protected readonly store = inject(ProductStore);
  protected readonly error = fieldErrors();
  protected readonly sending = formSending<{ name: string }>();
  private readonly confirmations = inject(Confirmations);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);
  protected readonly draft = signal({ name: '' });
  protected readonly product = form(this.draft, (path) => {
    required(path.name, { message: 'identity.error.name.missing' });
    pattern(path.name, /\S/, { message: 'identity.error.name.missing' });
    maxLength(path.name, LIMITS.productName, { message: 'identity.error.name.tooLong' });
  });

  constructor() {
    // The name as it is, until somebody types another one.
    effect(() => {
      const name = this.store.product()?.name ?? '';
      if (!untracked(() => this.product().dirty())) this.draft.set({ name });
    });
  }

  protected async rename(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.draft().name.trim();
    if (!(await this.sending.send(this.product, () => this.store.renameProduct(name)))) return;
    this.product().reset({ name });
    this.toasts.show({ text: this.t('settings.renamed', { name }) });
  }

  protected async reset(): Promise<void> {
    const question = { title: this.t('settings.reset.title'), text: this.t('settings.reset.question'), action: this.t('settings.reset.action') };
    if (!(await this.confirmations.ask(question))) return;
    try {
      await this.store.resetSample();
      this.toasts.show({ text: this.t('settings.reset.done') });
    } catch (error) {
      this.refusals.show(error);
    }
  }
}
