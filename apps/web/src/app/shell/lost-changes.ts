import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button, DialogFrame, DialogRef, DIALOG_DATA } from '@ordo/ui';
import type { RefusedChange } from '../store/shown';
import { Language } from './language';
import { Refusals } from './refusals';

/** What was made offline and refused on return, with the reasons. */
@Component({
  selector: 'ordo-lost-changes',
  imports: [Button, DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('shell.lost.title')" [closeLabel]="t('shell.close')">
      <p class="intro">{{ t('shell.lost.intro') }}</p>
      <ul>
        @for (change of changes; track change.requestId) { <li><strong>{{ named(change) }}</strong> {{ refusals.text(change.refusal) }}</li> }
      </ul>
      <button ordoDialogAction type="button" ordoButton variant="primary" (click)="dialog.close(true)">{{ t('shell.lost.close') }}</button>
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      .intro { padding: var(--s-16) var(--s-20) var(--s-8); color: var(--text-2); }
      ul { padding: 0 var(--s-20) var(--s-16); display: grid; gap: var(--s-8); }
      strong { font-weight: var(--w-medium); }
    }
  `,
})
export class LostChanges {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly refusals = inject(Refusals);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly changes = inject<readonly RefusedChange[]>(DIALOG_DATA);

  protected named({ command, itemIds }: RefusedChange): string {
    const key = `shell.changed.${command.replace('.', '-')}`;
    return this.t(this.language.has(key) ? key : 'shell.changed.other', { count: itemIds.length });
  }
}
