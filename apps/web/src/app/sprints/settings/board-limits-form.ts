import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { WipLimitSent } from '@ordo/contract';
import { Button, Checkbox, Field, Input, StatusIcon } from '@ordo/ui';
import { ItemNames } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { settingSending } from '../../shell/setting-sending';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { SprintNames } from '../sprint-names';

const MOST = 1000;

interface Typed {
  limit: string;
  isHard: boolean;
}

/** How many cards each column of the board holds. Where nothing is said, any number. */
@Component({
  selector: 'ordo-board-limits-form',
  imports: [Button, Checkbox, Field, Input, StatusIcon],
  providers: [ItemNames, SprintNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="limits" tabindex="-1">{{ t('settings.limits.title') }}</h2>
    <p class="text">{{ t('settings.limits.text') }}</p>
    <form novalidate (submit)="save($event)">
      @for (status of statuses(); track status.id) {
        <div class="row">
          <span class="name"><ordo-status-icon [status]="status.id" [category]="status.category" />{{ status.label }}</span>
          <ordo-field [quiet]="true" [label]="t('settings.limits.limit', { status: status.label })" [error]="wrong().has(status.id) ? t('settings.limits.number', { most: most }) : ''">
            <input ordoInput inputmode="numeric" autocomplete="off" [disabled]="!mayEdit()" [value]="typedOf(status.id).limit" (input)="type(status.id, { limit: $any($event.target).value })" />
          </ordo-field>
          <ordo-checkbox [disabled]="!mayEdit()" [checked]="typedOf(status.id).isHard" (checkedChange)="type(status.id, { isHard: $event })">
            <span>{{ t('settings.limits.wall') }}<span class="sr">, {{ status.label }}</span></span>
          </ordo-checkbox>
        </div>
      }
      @if (mayEdit()) { <div class="actions"><button ordoButton [busy]="sending.isBusy()">{{ t('settings.save') }}</button></div> }
    </form>
  `,
  styleUrl: './setting-form.css',
})
export class BoardLimitsForm {
  protected readonly t = inject(Language).t;
  protected readonly most = MOST;
  private readonly names = inject(SprintNames);
  protected readonly sending = settingSending();
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);

  protected readonly mayEdit = computed(() => this.store.can('sprints.plan'));
  /** What is done may pile up. */
  protected readonly statuses = computed(() => this.names.statuses().filter(({ category }) => category !== 'done'));
  private readonly draft = signal<Readonly<Record<string, Typed>>>({});
  protected readonly wrong = signal<ReadonlySet<string>>(new Set());

  /** As it is, until somebody types. */
  protected typedOf(status: string): Typed {
    const limit = this.store.product()?.wipLimits[status];
    return this.draft()[status] ?? { limit: limit === undefined ? '' : String(limit.limit), isHard: limit?.isHard ?? false };
  }

  protected type(status: string, set: Partial<Typed>): void {
    this.draft.update((draft) => ({ ...draft, [status]: { ...this.typedOf(status), ...set } }));
    this.wrong.update((wrong) => new Set([...wrong].filter((id) => id !== status)));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const typed = this.statuses().map(({ id }) => ({ status: id, ...this.typedOf(id) }));
    this.wrong.set(new Set(typed.filter(({ limit }) => limit.trim() !== '' && !isLimit(limit)).map(({ status }) => status)));
    if (this.wrong().size > 0) return;
    const limits: WipLimitSent[] = typed.filter(({ limit }) => isLimit(limit)).map(({ status, limit, isHard }) => ({ status, limit: Number(limit), isHard }));
    if (await this.sending.send(() => this.sprints.editWipLimits(limits))) this.draft.set({});
  }
}

function isLimit(text: string): boolean {
  return /^\s*\d{1,4}\s*$/.test(text) && Number(text) >= 1 && Number(text) <= MOST;
}
