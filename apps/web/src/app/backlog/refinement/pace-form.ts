import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { isPace, readEstimate, type Pace } from '@ordo/domain';
import { Button, Field, Input } from '@ordo/ui';
import { Language } from '../../shell/language';
import { settingSending } from '../../shell/setting-sending';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ProductStore } from '../../store/product-store';

const ENDS = ['low', 'likely', 'high'] as const;
type End = (typeof ENDS)[number];
type Typed = Record<End, string>;

/** How many points the team takes in a sprint, as a range: the owner states it, others read it. */
@Component({
  selector: 'ordo-pace-form',
  imports: [Button, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayState()) {
      <form novalidate (submit)="save($event)">
        @for (end of ENDS; track end) {
          <ordo-field [label]="t('ready.pace.' + end)" [error]="errors()[end] ?? ''">
            <input ordoInput autocomplete="off" inputmode="decimal" [value]="typed()[end]" (input)="type(end, $any($event.target).value)" />
          </ordo-field>
        }
        <span class="actions">
          <button ordoButton [busy]="sending.isBusy()">{{ t('ready.pace.save') }}</button>
          @if (pace()) { <button type="button" ordoButton variant="ghost" (click)="clear()">{{ t('ready.pace.clear') }}</button> }
        </span>
      </form>
    } @else if (pace(); as pace) {
      <p>{{ t('ready.pace.stated', { low: pace.low, likely: pace.likely, high: pace.high }) }}</p>
    } @else {
      <p>{{ t('ready.pace.unknown') }}</p>
    }
  `,
  styles: `
    @layer app {
      :host { display: block; }
      form { display: flex; flex-wrap: wrap; align-items: flex-start; gap: var(--s-8) var(--s-12); }
      ordo-field { width: var(--pace-field); grid-template-columns: minmax(0, 1fr); }
      .actions { display: flex; gap: var(--s-8); padding-top: calc(var(--lh-12) + var(--s-5)); }
      p { color: var(--text-2); }
    }
  `,
})
export class PaceForm {
  protected readonly t = inject(Language).t;
  protected readonly ENDS = ENDS;
  private readonly definition = inject(DefinitionOfReady);
  private readonly language = inject(Language);
  protected readonly sending = settingSending();
  private readonly store = inject(ProductStore);

  protected readonly mayState = computed(() => this.store.can('readiness.edit'));
  protected readonly pace = computed(() => this.store.product()?.pace ?? null);
  /** As it is, until somebody types; another owner's word replaces what was not typed. */
  protected readonly typed = linkedSignal<Pace | null, Typed>({ source: this.pace, computation: (pace) => this.asText(pace) });
  protected readonly errors = signal<Partial<Typed>>({});

  protected type(end: End, text: string): void {
    this.typed.update((typed) => ({ ...typed, [end]: text }));
    this.errors.update((errors) => ({ ...errors, [end]: undefined }));
  }

  protected save(event: Event): void {
    event.preventDefault();
    const stated = this.read();
    if (stated) void this.state(stated);
  }

  protected clear(): void {
    this.errors.set({});
    void this.state(null);
  }

  private async state(pace: Pace | null): Promise<void> {
    await this.sending.send(() => this.definition.statePace(pace));
  }

  /** Null when it cannot be one; what to do is then said at the first field that is not right. */
  private read(): Pace | null {
    const values = ENDS.map((end) => [end, readPoints(this.typed()[end])] as const);
    const wrong = values.filter(([, value]) => value === null).map(([end]) => [end, this.t('ready.pace.number')]);
    const pace = Object.fromEntries(values) as unknown as Pace;
    if (wrong.length === 0 && !isPace(pace)) wrong.push([pace.likely < pace.low ? 'likely' : 'high', this.t('ready.pace.order')]);
    this.errors.set(Object.fromEntries(wrong) as Partial<Typed>);
    return wrong.length === 0 ? pace : null;
  }

  private asText(pace: Pace | null): Typed {
    const text = (value: number | undefined): string =>
      value === undefined ? '' : this.language.number(value, { useGrouping: false, maximumFractionDigits: 2 });
    return { low: text(pace?.low), likely: text(pace?.likely), high: text(pace?.high) };
  }
}

/** Points with two decimals at most, 10,000 at most. */
function readPoints(text: string): number | null {
  const points = readEstimate(text);
  return points == null || points > 10_000 || Math.round(points * 100) / 100 !== points ? null : points;
}
