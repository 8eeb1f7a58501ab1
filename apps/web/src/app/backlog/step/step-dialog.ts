import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { LIMITS } from '@ordo/domain';
import { Button, Checkbox, DIALOG_DATA, DialogFrame, DialogRef, Field, Input } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import type { StepQuestion } from './step';

/** Asks what a step on the board asks for: that everything is met, or a reason. */
@Component({
  selector: 'ordo-step-dialog',
  imports: [Button, Checkbox, DialogFrame, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './step-dialog.html',
  styles: `
    @layer app {
      form { display: grid; gap: var(--s-16); padding: var(--s-20); }
      fieldset { display: grid; gap: var(--s-4); border: 0; padding: 0; margin: 0; min-width: 0; }
      legend { margin-bottom: var(--s-4); font-size: var(--fs-12); line-height: var(--lh-12); font-weight: var(--w-medium); }
      p { color: var(--text-2); }
      .key { color: var(--text-3); }
    }
  `,
})
export class StepDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly names = inject(ItemNames);
  private readonly question = inject<StepQuestion>(DIALOG_DATA);
  protected readonly step = this.question.step;
  protected readonly only = this.step.items.length === 1 ? this.step.items[0] : undefined;
  protected readonly title = this.titleOf();
  protected readonly action =
    this.step.status === null ? this.t('board.step.into', { name: this.step.sprint.name }) : this.t('board.to', { status: this.labelOf(this.step.status) });
  protected readonly longest = LIMITS.override;

  protected readonly ticked = signal<ReadonlySet<string>>(new Set());
  protected readonly doneReason = signal('');
  protected readonly fullReason = signal('');
  private readonly isAsked = signal(false);
  /** What is still not met. */
  protected readonly open = computed(() => [...this.step.rules, ...this.step.criteria].filter(({ id }) => !this.ticked().has(id)).length);
  private readonly lacksDone = computed(() => this.open() > 0 && this.doneReason().trim() === '');
  private readonly lacksRoom = computed(() => this.step.full.length > 0 && this.fullReason().trim() === '');
  protected readonly doneError = computed(() => (this.isAsked() && this.lacksDone() ? this.t('board.step.tickOrSay', { count: this.open() }) : ''));
  protected readonly fullError = computed(() => (this.isAsked() && this.lacksRoom() ? this.t('board.step.say') : ''));

  protected tick(id: string): void {
    this.ticked.update((ticked) => (ticked.has(id) ? new Set([...ticked].filter((other) => other !== id)) : new Set([...ticked, id])));
  }

  protected labelOf(status: string): string {
    return this.names.status({ status })?.label ?? '';
  }

  protected answer(event: Event): void {
    event.preventDefault();
    this.isAsked.set(true);
    if (this.lacksDone() || this.lacksRoom()) return;
    const ticked = (all: readonly { id: string }[]): string[] => all.flatMap(({ id }) => (this.ticked().has(id) ? [id] : []));
    const [rules, criteria] = [ticked(this.step.rules), ticked(this.step.criteria)];
    this.dialog.close();
    this.question.answered({
      ...(rules.length + criteria.length > 0 && { met: { ...(rules.length > 0 && { rules }), ...(criteria.length > 0 && { criteria }) } }),
      ...(this.open() > 0 && { doneOverride: this.doneReason().trim() }),
      ...(this.step.full.length > 0 && { override: this.fullReason().trim() }),
    });
  }

  private titleOf(): string {
    const { items, status, sprint } = this.step;
    const who = this.only ? this.names.key(this.only) : this.t('backlog.count.items', { count: items.length });
    if (status === null) return this.t('board.step.plan', { who, name: sprint.name });
    return this.t('board.step.title', { key: who, status: this.labelOf(status) });
  }
}
