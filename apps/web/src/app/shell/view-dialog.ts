import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { LIMITS } from '@ordo/domain';
import { Button, Checkbox, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { Language } from './language';

/** What the dialog is asked with. */
export interface ViewQuestion {
  titleKey: string;
  name: string;
  /** Whether it is asked who shall see the view. */
  maySharing: boolean;
  answered: (answer: { name: string; isShared: boolean }) => void;
}

/** Asks for the name of a view and, of a new one, whether the whole product sees it. */
@Component({
  selector: 'ordo-view-dialog',
  imports: [Button, Checkbox, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t(question.titleKey)" [closeLabel]="t('shell.close')">
      <form id="ordo-view" class="fields" novalidate (submit)="answer($event)">
        <ordo-field [label]="t('views.name.label')" [error]="error()">
          <input ordoInput type="text" autocomplete="off" [value]="name()" (input)="type($any($event.target).value)" />
        </ordo-field>
        @if (question.maySharing) {
          <ordo-checkbox [(checked)]="isShared">{{ t('views.share') }}</ordo-checkbox>
        }
      </form>
      <button ordoDialogAction type="button" ordoButton variant="ghost" (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-view" ordoButton variant="primary">{{ t('views.saveIt') }}</button>
    </ordo-dialog>
  `,
  styles: `@layer app { .fields { display: grid; gap: var(--s-12); padding: var(--s-20); } }`,
})
export class ViewDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly question = inject<ViewQuestion>(DIALOG_DATA);
  protected readonly name = signal(this.question.name);
  protected readonly isShared = signal(false);
  protected readonly error = signal('');

  protected type(text: string): void {
    this.name.set(text);
    this.error.set('');
  }

  protected answer(event: Event): void {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') return this.error.set(this.t('views.name.missing'));
    if (name.length > LIMITS.viewName) return this.error.set(this.t('views.name.tooLong', { count: LIMITS.viewName }));
    this.dialog.close();
    this.question.answered({ name, isShared: this.isShared() });
  }
}
