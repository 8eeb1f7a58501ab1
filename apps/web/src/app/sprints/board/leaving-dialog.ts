import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { BacklogItem, Sprint } from '@ordo/contract';
import { Button, Checkbox, DIALOG_DATA, DialogFrame, DialogRef } from '@ordo/ui';
import { Language } from '../../shell/language';
import { SprintNames } from '../sprint-names';

/** A sprint that holds as much as it is likely to, in points, and what could leave it. */
export interface FullSprint {
  sprint: Sprint;
  points: number;
  low: number;
  high: number;
  /** What is not begun, lowest first. */
  items: readonly BacklogItem[];
}

/** Asks what leaves a full sprint for a new card. Closes with ids, none of them when nothing is to leave. */
@Component({
  selector: 'ordo-leaving-dialog',
  imports: [Button, Checkbox, DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('board.leaving.title')" [closeLabel]="t('shell.close')">
      <form id="ordo-leaving" novalidate (submit)="answer($event)">
        <p>{{ t('board.leaving.full', { name: full.sprint.name, points: names.points(full.points), low: rounded(full.low), high: rounded(full.high) }) }}</p>
        <fieldset>
          <legend>{{ t('board.leaving.which') }}</legend>
          @for (item of full.items; track item.id) {
            <div class="one">
              <ordo-checkbox [checked]="ticked().has(item.id)" (checkedChange)="tick(item.id)"><span class="key num">{{ names.key(item) }}</span> <span>{{ item.title }}</span></ordo-checkbox>
              @if (item.estimate !== null) { <span class="points num">{{ names.points(item.estimate) }}</span> }
            </div>
          }
        </fieldset>
      </form>
      <button ordoDialogAction type="button" ordoButton variant="ghost" (click)="dialog.close()">{{ t('backlog.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-leaving" ordoButton variant="primary">{{ t('board.leaving.action', { count: leaving().length }) }}</button>
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      form { display: grid; gap: var(--s-16); padding: var(--s-20); }
      fieldset { display: grid; gap: var(--s-4); border: 0; padding: 0; margin: 0; min-width: 0; }
      legend { margin-bottom: var(--s-4); font-size: var(--fs-12); line-height: var(--lh-12); font-weight: var(--w-medium); }
      p { color: var(--text-2); }
      .one { display: flex; align-items: center; gap: var(--s-12); min-height: max(var(--control-sm), var(--touch-line)); }
      ordo-checkbox { flex: 1; min-width: 0; overflow-wrap: anywhere; }
      .key, .points { color: var(--text-3); white-space: nowrap; }
    }
  `,
})
export class LeavingDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef<readonly string[]>>(DialogRef);
  protected readonly names = inject(SprintNames);
  protected readonly full = inject<FullSprint>(DIALOG_DATA);
  protected readonly ticked = signal<ReadonlySet<string>>(new Set());
  protected readonly leaving = computed(() => this.full.items.flatMap(({ id }) => (this.ticked().has(id) ? [id] : [])));

  protected tick(id: string): void {
    this.ticked.update((ticked) => (ticked.has(id) ? new Set([...ticked].filter((other) => other !== id)) : new Set([...ticked, id])));
  }

  protected answer(event: Event): void {
    event.preventDefault();
    this.dialog.close(this.leaving());
  }

  /** A range is no more exact than a tenth of a point. */
  protected rounded(points: number): number {
    return Math.round(points * 10) / 10;
  }
}
