import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { CHILDREN_FATES, type ChildrenFate } from '@ordo/domain';
import { Button, DIALOG_DATA, DialogFrame, DialogRef } from '@ordo/ui';
import { Language } from '../../shell/language';
import type { Deletion } from './deletion';

export interface DeleteQuestion extends Deletion {
  answered: (fate: ChildrenFate) => void;
}

/** Asks what becomes of what stands below deleted items. */
@Component({
  selector: 'ordo-delete-dialog',
  imports: [Button, DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="title()" [closeLabel]="t('shell.close')">
      <fieldset>
        <legend>{{ t('structure.delete.question', { count: question.children.length }) }}</legend>
        @for (one of fates; track one) {
          <label [class.on]="fate() === one"><input type="radio" name="fate" [value]="one" [checked]="fate() === one" (change)="fate.set(one)" /><strong>{{ t('structure.delete.' + one) }}</strong><span>{{ meaning(one) }}</span></label>
        }
      </fieldset>
      <span ordoDialogFact>{{ t('structure.delete.undoable') }}</span>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="button" ordoButton variant="danger" (click)="answer()">{{ t('structure.delete.action', { count: count() }) }}</button>
    </ordo-dialog>
  `,
  styleUrl: '../structure/choices.css',
})
export class DeleteDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly question = inject<DeleteQuestion>(DIALOG_DATA);
  protected readonly fates = CHILDREN_FATES;
  protected readonly fate = signal<ChildrenFate>('lift');
  protected readonly count = computed(() => this.question.items.length + (this.fate() === 'delete' ? this.question.below : 0));
  protected readonly title = computed(() => {
    const [first] = this.question.items;
    return this.t(this.question.items.length === 1 ? 'structure.delete.one' : 'structure.delete.several', {
      key: first?.key ?? '',
      count: this.question.items.length,
    });
  });

  protected meaning(fate: ChildrenFate): string {
    const { above, below } = this.question;
    if (fate === 'delete') return this.t('structure.delete.below', { count: below });
    if (above === undefined) return this.t('structure.delete.toNearest');
    return above === null ? this.t('structure.delete.toNone') : this.t('structure.delete.toParent', { key: above.key, title: above.title });
  }

  protected answer(): void {
    this.dialog.close();
    this.question.answered(this.fate());
  }
}
