import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { LIMITS, type DoneRule } from '@ordo/domain';
import { Button, Field, Input } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { Language } from '../../shell/language';
import { settingSending } from '../../shell/setting-sending';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';

const EXAMPLES = ['reviewed', 'tested', 'documented', 'accepted'] as const;

/** The Definition of Done of a product: one rule a line, in order. A new product has none, and suggestions one press away. */
@Component({
  selector: 'ordo-done-rules-form',
  imports: [Button, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="done" tabindex="-1">{{ t('settings.done.title') }}</h2>
    <p class="text">{{ t('settings.done.text') }}</p>
    @if (mayEdit()) {
      <form novalidate (submit)="submit($event)">
        <ordo-field [label]="t('settings.done.rules')" [error]="error()" [hint]="t('settings.done.hint')">
          <textarea ordoInput rows="5" [value]="typed()" (input)="type($any($event.target).value)"></textarea>
        </ordo-field>
        <div class="actions">
          <button ordoButton [busy]="sending.isBusy()">{{ t('settings.save') }}</button>
          @for (text of suggestions(); track text) { <button type="button" ordoButton size="sm" variant="ghost" icon="plus" (click)="add(text)">{{ text }}</button> }
        </div>
      </form>
    } @else if (rules().length > 0) {
      <ol>
        @for (rule of rules(); track rule.id) { <li>{{ rule.text }}</li> }
      </ol>
    } @else {
      <p class="text">{{ t('settings.done.none') }}</p>
    }
  `,
  styleUrl: './setting-form.css',
})
export class DoneRulesForm {
  protected readonly t = inject(Language).t;
  protected readonly sending = settingSending();
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);

  protected readonly mayEdit = computed(() => this.store.can('sprints.plan'));
  protected readonly rules = computed<readonly DoneRule[]>(() => this.store.product()?.doneRules ?? []);
  /** Null until somebody types: what others write is then shown. */
  private readonly draft = signal<string | null>(null);
  protected readonly typed = computed(
    () =>
      this.draft() ??
      this.rules()
        .map(({ text }) => text)
        .join('\n'),
  );
  protected readonly error = signal('');
  protected readonly suggestions = computed(() => {
    const lines = linesOf(this.typed());
    return EXAMPLES.map((name) => this.t(`settings.done.example.${name}`)).filter((text) => !lines.includes(text));
  });

  protected type(text: string): void {
    this.draft.set(text);
    this.error.set('');
  }

  protected add(text: string): void {
    this.type([...linesOf(this.typed()), text].join('\n'));
    void this.save();
  }

  protected submit(event: Event): void {
    event.preventDefault();
    void this.save();
  }

  private async save(): Promise<void> {
    const lines = linesOf(this.typed());
    const long = lines.find((line) => line.length > LIMITS.doneRule);
    if (lines.length > LIMITS.doneRules) return this.error.set(this.t('settings.done.tooMany', { most: LIMITS.doneRules }));
    if (long !== undefined) return this.error.set(this.t('settings.done.tooLong', { most: LIMITS.doneRule, line: `${long.slice(0, 24)}…` }));
    if (await this.sending.send(() => this.sprints.editDoneRules(named(lines, this.rules())))) this.draft.set(null);
  }
}

/** Lines with words in them, each once. */
function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()))].filter((line) => line !== '');
}

/** A line that stays keeps its id, and so its ticks; one that was reworded in its place does too. */
function named(lines: readonly string[], known: readonly DoneRule[]): DoneRule[] {
  const gone = known.filter(({ text }) => !lines.includes(text));
  return lines.map((text, index) => {
    const same = known.find((rule) => rule.text === text);
    const reworded = gone.find((rule) => known.indexOf(rule) === index);
    return { id: (same ?? reworded)?.id ?? uuid(), text };
  });
}
