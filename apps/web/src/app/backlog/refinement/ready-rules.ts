import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, signal } from '@angular/core';
import { ESTIMATES, LIMITS, type ReadyRule } from '@ordo/domain';
import { Badge, Button, Icon, IconButton, Select, type IconName, type PickerOption } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { UndoOffer } from '../../shell/undo-offer';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ProductStore } from '../../store/product-store';
import { RuleWords } from './rule-words';

type Suggestion = Omit<ReadyRule, 'id'>;

/** The Definition of Ready of a product: written, changed and put in order where it stands. Members read it. */
@Component({
  selector: 'ordo-ready-rules',
  imports: [Badge, Button, Icon, IconButton, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ready-rules.html',
  styleUrl: './ready-rules.css',
})
export class ReadyRules {
  protected readonly t = inject(Language).t;
  protected readonly words = inject(RuleWords);
  private readonly definition = inject(DefinitionOfReady);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly refusals = inject(Refusals);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);

  protected readonly ICONS: Record<ReadyRule['kind'], IconName> = { criteria: 'list', estimate: 'hash', goal: 'target', unblocked: 'ban', manual: 'check' };
  protected readonly longest = LIMITS.readyRule;
  protected readonly mayEdit = computed(() => this.store.can('readiness.edit'));
  protected readonly rules = computed(() => this.store.product()?.readyRules ?? []);
  protected readonly isFull = computed(() => this.rules().length >= LIMITS.readyRules);
  protected readonly suggestions = computed<Suggestion[]>(() => {
    const examples = ['design', 'talked'].map((name): Suggestion => ({ kind: 'manual', text: this.t(`ready.example.${name}`) }));
    const all: Suggestion[] = [{ kind: 'criteria' }, { kind: 'estimate', atMost: 8 }, { kind: 'goal' }, { kind: 'unblocked' }, ...examples];
    return all.filter(({ kind, text }) => !this.rules().some((rule) => rule.kind === kind && (kind !== 'manual' || rule.text === text)));
  });
  protected readonly mosts = computed<PickerOption<number | null>[]>(() => [
    { value: null, label: this.t('ready.anyEstimate') },
    ...[...new Set([...ESTIMATES, ...this.rules().flatMap(({ atMost }) => atMost ?? [])])]
      .sort((a, b) => a - b)
      .map((value) => ({ value, label: this.t('ready.points', { points: value }) })),
  ]);
  /** The manual rule being written: its id, `new`, or null. */
  protected readonly writing = signal<string | null>(null);
  protected readonly draft = signal('');

  protected add(suggestions: readonly Suggestion[]): void {
    this.save([...this.rules(), ...suggestions.map((suggestion) => ({ id: uuid(), ...suggestion }))].slice(0, LIMITS.readyRules));
  }

  protected write(id: string, text: string): void {
    this.draft.set(text);
    this.writing.set(id);
    this.focusOn('.field');
  }

  protected limit(rule: ReadyRule, atMost: number | null): void {
    const { id, kind } = rule;
    this.save(this.rules().map((other) => (other.id === id ? { id, kind, ...(atMost !== null && { atMost }) } : other)));
  }

  protected remove({ id }: ReadyRule): void {
    this.save(this.rules().filter((rule) => rule.id !== id));
    this.undo.show(this.t('ready.removed'));
    this.focusOn('button');
  }

  /** Alt with an arrow, anywhere in the row, does what the two buttons do. */
  protected moveBy(event: KeyboardEvent, rule: ReadyRule): void {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step === undefined || !this.mayEdit()) return;
    event.preventDefault();
    event.stopPropagation();
    this.move(rule, step);
  }

  protected move(rule: ReadyRule, step: number): void {
    const at = this.rules().findIndex(({ id }) => id === rule.id);
    const to = at + step;
    if (to < 0 || to >= this.rules().length) return;
    const held = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.save(this.rules().toSpliced(at, 1).toSpliced(to, 0, rule));
    // A row that moves loses the focus on its way.
    afterNextRender(() => held?.isConnected && held.focus(), { injector: this.injector });
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.draft.set('');
    this.finish(event.key === 'Enter');
  }

  /** Enter writes a new rule and begins the next. A rule keeps its words rather than none. */
  protected finish(goesOn = false): void {
    const [id, text] = [this.writing(), this.draft().replace(/\s+/g, ' ').trim()];
    if (id === null) return;
    const isNextBegun = goesOn && id === 'new' && text !== '' && this.rules().length + 1 < LIMITS.readyRules;
    this.draft.set('');
    if (!isNextBegun) this.writing.set(null);
    if (text === '') return;
    if (id === 'new') this.add([{ kind: 'manual', text }]);
    else if (this.rules().find((rule) => rule.id === id)?.text !== text) this.save(this.rules().map((rule) => (rule.id === id ? { ...rule, text } : rule)));
    if (goesOn && id !== 'new') this.focusOn(`[data-rule="${id}"] .rule`);
  }

  private save(rules: ReadyRule[]): void {
    this.definition.edit(rules).catch((error: unknown) => this.refusals.show(error));
  }

  private focusOn(selector: string): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
