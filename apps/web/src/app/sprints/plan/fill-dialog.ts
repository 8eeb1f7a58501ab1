import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { addPoints, fillInOrder, readEstimate } from '@ordo/domain';
import { Button, DialogFrame, DialogRef, Field, Input, Switch } from '@ordo/ui';
import { ItemNames } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { SprintPlans } from '../sprint-plans';
import { SprintWords } from '../sprint-words';
import { PlanEdits } from './plan-edits';
import { PlanView } from './plan-view';

/** Takes items in their order as long as they fit: shown first, then done as one change. */
@Component({
  selector: 'ordo-fill-dialog',
  imports: [Button, DialogFrame, Field, Input, Switch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('sprints.fill.title', { name: view.sprint()?.name ?? '' })" [closeLabel]="t('shell.close')">
      <form id="ordo-fill" class="body" novalidate (submit)="fill($event)">
        <div class="line">
          <ordo-field [label]="t('sprints.fill.upTo')" [hint]="t('sprints.fill.now', { points: held() })" [error]="isWrong() ? t('sprints.fill.wrong') : ''">
            <input ordoInput inputmode="decimal" autocomplete="off" [value]="typed()" (input)="typed.set($any($event.target).value)" />
          </ordo-field>
          <ordo-switch [(on)]="readyOnly">{{ t('sprints.readyOnly') }}</ordo-switch>
        </div>
        @if (filling(); as filling) {
          <p role="status" class="sum">{{ t('sprints.fill.takes', { count: filling.taken.length, points: filling.points }) }}</p>
          @if (filling.taken.length) {
            <ol>
              @for (item of filling.taken; track item.id) {
                <li><span class="key num">{{ names.key(item) }}</span><span class="trunc">{{ item.title }}</span><span class="num">{{ words.points(item.estimate ?? 0) }}</span></li>
              }
            </ol>
          }
          @if (filling.stoppedAt; as next) { <p class="text">{{ t('sprints.fill.stopped', { key: names.key(next), points: next.estimate ?? 0 }) }}</p> }
          @if (filling.unestimated; as count) { <p class="text">{{ t('sprints.fill.unestimated', { count }) }}</p> }
        }
      </form>
      <button ordoDialogAction type="button" ordoButton (click)="dialog.close()">{{ t('shell.cancel') }}</button>
      <button ordoDialogAction type="submit" form="ordo-fill" ordoButton variant="primary" class="primary">{{ t('sprints.fill.action', { count: filling()?.taken?.length ?? 0 }) }}</button>
    </ordo-dialog>
  `,
  styles: `
    @layer app {
      .body { display: grid; gap: var(--s-12); padding: var(--s-20); }
      .line { display: flex; flex-wrap: wrap; align-items: flex-start; gap: var(--s-12) var(--s-20); }
      ordo-switch { padding-top: calc(var(--lh-12) + var(--s-7)); }
      .sum { font-weight: var(--w-medium); }
      ol { display: grid; max-height: var(--notifications-tall); overflow-y: auto; border: 1px solid var(--border); border-radius: var(--r-8); }
      li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: var(--s-10); align-items: center; min-height: var(--s-32); padding: 0 var(--s-12); }
      li + li { border-top: 1px solid color-mix(in srgb, var(--border) 60%, transparent); }
      .key, .text, li > :last-child { color: var(--text-2); font-size: var(--fs-12); line-height: var(--s-18); }
    }
  `,
})
export class FillDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject(DialogRef);
  protected readonly names = inject(ItemNames);
  protected readonly view = inject(PlanView);
  protected readonly words = inject(SprintWords);
  private readonly edits = inject(PlanEdits);
  private readonly language = inject(Language);
  private readonly plans = inject(SprintPlans);

  protected readonly held = computed(() => this.view.plan()?.points ?? 0);
  /** Where somebody says of anything that it is ready, that is what counts. */
  protected readonly readyOnly = signal(this.view.open().some((item) => this.plans.isReady(item)));
  protected readonly typed = signal(this.first());
  private readonly limit = computed(() => readEstimate(this.typed()) ?? null);
  private readonly wasSent = signal(false);
  protected readonly isWrong = computed(() => this.limit() === null && (this.wasSent() || this.typed().trim() !== ''));
  protected readonly filling = computed(() => {
    const limit = this.limit();
    if (limit === null) return null;
    const items = this.view.open().filter((item) => !this.readyOnly() || this.plans.isReady(item));
    return fillInOrder(items, Math.max(0, addPoints(limit, -this.held())));
  });

  protected fill(event: Event): void {
    event.preventDefault();
    this.wasSent.set(true);
    const filling = this.filling();
    if (!filling) return;
    this.dialog.close();
    this.edits.add(filling.taken);
  }

  /** What is reached with 85% certainty, or what the owner stated as the least; nothing where nobody knows. */
  private first(): string {
    const range = this.view.plan()?.range;
    if (range === undefined || range.source === 'unknown') return '';
    return this.language.number(Math.round(range.low * 10) / 10, { useGrouping: false });
  }
}
