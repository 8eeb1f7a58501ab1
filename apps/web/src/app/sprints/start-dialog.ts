import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Banner, Button, DIALOG_DATA, DialogFrame, DialogRef } from '@ordo/ui';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { ProductStore } from '../store/product-store';
import { Sprints } from '../store/sprints';
import { SprintPlans } from './sprint-plans';
import { SprintWords } from './sprint-words';
import { WarningList } from './warning-list';
import { WarningWords } from './warning-words';

/** The last look before a sprint starts: what is promised, and what speaks against it. Nothing here keeps anybody from starting. */
@Component({
  selector: 'ordo-start-dialog',
  imports: [Banner, Button, DialogFrame, WarningList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('sprints.start.title', { name: sprint()?.name ?? '' })" [closeLabel]="t('shell.close')">
      <div class="body">
        @if (failure(); as failure) { <ordo-banner tone="danger" icon="alert">{{ failure }}</ordo-banner> }
        @if (sprint(); as sprint) {
          @if (sprint.goal) { <p class="goal">{{ sprint.goal }}</p> }
          <p class="text">{{ t('sprints.start.text', { span: words.span(sprint), size: words.size(plan()?.items?.length ?? 0, plan()?.points ?? 0) }) }}</p>
        }
        @if (lines().length) {
          <h3>{{ t('sprints.before') }}</h3>
          <ordo-warning-list [lines]="lines()" />
        } @else {
          <p class="text">{{ t('sprints.start.clear') }}</p>
        }
      </div>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="button" ordoButton variant="primary" class="primary" icon="play" [busy]="isSending()" (click)="start()">{{ t('sprints.start.action') }}</button>
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      .body { display: grid; gap: var(--s-10); padding: var(--s-20); }
      .goal { font-size: var(--fs-16); line-height: var(--lh-16); font-weight: var(--w-title); overflow-wrap: anywhere; }
      .text { color: var(--text-2); }
      h3 { font-size: var(--fs-13); line-height: var(--lh-13); }
    }
  `,
})
export class StartDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly words = inject(SprintWords);
  private readonly id = inject<string>(DIALOG_DATA);
  private readonly plans = inject(SprintPlans);
  private readonly refusals = inject(Refusals);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  private readonly warnings = inject(WarningWords);

  protected readonly failure = signal('');
  protected readonly isSending = signal(false);
  protected readonly sprint = computed(() => this.sprints.all().find(({ id }) => id === this.id));
  protected readonly plan = computed(() => {
    const sprint = this.sprint();
    return sprint && this.plans.of(sprint);
  });
  protected readonly lines = computed(() => this.warnings.lines(this.plan()?.warnings ?? []));

  protected async start(): Promise<void> {
    this.failure.set('');
    this.isSending.set(true);
    const started = this.sprints.start(this.id);
    // What waits for the server to come back is kept, and shown as done.
    if (this.store.connection() === 'offline') return this.dialog.close(true);
    try {
      await started;
      this.dialog.close(true);
    } catch (error) {
      this.failure.set(this.refusals.text(error));
    }
    this.isSending.set(false);
  }
}
