import {
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import type { BacklogItem, Criterion, Scenario } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Badge, Button, Checkbox, IconButton } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { Language } from '../../shell/language';
import { Edits } from '../edit/edits';
import { CriterionEditor, type CriterionWritten } from './criterion-editor';
import { linesOf } from './criterion-lines';

/** What must hold for the item to be accepted: ticked, written and reordered where it stands. */
@Component({
  selector: 'ordo-acceptance-criteria',
  imports: [Badge, Button, Checkbox, CriterionEditor, IconButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './acceptance-criteria.html',
  styleUrl: './acceptance-criteria.css',
})
export class AcceptanceCriteria {
  readonly item = input.required<BacklogItem>();

  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  private readonly changes = inject(ChangeDetectorRef);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly parts: readonly (keyof Scenario)[] = ['given', 'when', 'then'];
  protected readonly met = computed(() => this.item().criteria.filter(({ isMet }) => isMet).length);
  protected readonly isFull = computed(() => this.item().criteria.length >= LIMITS.criteriaPerItem);
  private readonly id = computed(() => this.item().id);
  /** The criterion being written: its id, `new`, or null. Another item starts anew. */
  protected readonly writing = linkedSignal<string, string | null>({ source: this.id, computation: () => null });

  add(): void {
    if (!this.isFull()) this.write('new');
  }

  protected write(id: string): void {
    if (this.edits.may()) this.writing.set(id);
  }

  protected tick(criterion: Criterion): void {
    this.save(this.item().criteria.map((each) => (each.id === criterion.id ? { ...each, isMet: !each.isMet } : each)));
  }

  protected remove(id: string): void {
    this.save(this.item().criteria.filter((each) => each.id !== id));
  }

  /** On a criterion that is only read: Alt with an arrow moves it, Delete removes it. */
  protected key(event: KeyboardEvent, criterion: Criterion): void {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step !== undefined) this.moveUnderFocus(criterion, step);
    else if (event.key === 'Delete') this.removeUnderFocus(criterion);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected finish(criterion: Criterion | null, written: CriterionWritten): void {
    if (this.writing() === null) return;
    const isNextBegun = written.goesOn && criterion === null && written.text !== '' && this.item().criteria.length + 1 < LIMITS.criteriaPerItem;
    if (criterion) this.rewrite(criterion, written);
    else if (written.text !== '') this.save([...this.item().criteria, fresh(written)]);
    this.writing.set(null);
    if (isNextBegun) this.beginNext();
    else if (written.goesOn) this.focus(criterion?.id);
  }

  /** At once: the next letter may be on its way. */
  private beginNext(): void {
    this.changes.detectChanges();
    this.add();
    this.changes.detectChanges();
    this.element.querySelector<HTMLElement>('ordo-criterion-editor .field')?.focus();
  }

  protected forget(id?: string): void {
    this.writing.set(null);
    this.focus(id);
  }

  /** Several lines become several criteria. */
  protected addLines(text: string): void {
    this.writing.set(null);
    this.save([...this.item().criteria, ...linesOf(text).map((line) => fresh({ text: line, scenario: null }))].slice(0, LIMITS.criteriaPerItem));
  }

  protected move({ id }: Criterion, step: number): void {
    const { criteria } = this.item();
    const at = criteria.findIndex((each) => each.id === id);
    const moving = criteria[at];
    if (moving) this.save(criteria.toSpliced(at, 1).toSpliced(Math.max(0, at + step), 0, moving));
  }

  private rewrite({ id }: Criterion, { text, scenario }: CriterionWritten): void {
    if (text === '') this.remove(id);
    else this.save(this.item().criteria.map((each) => (each.id === id ? told(each, text, scenario) : each)));
  }

  private moveUnderFocus(criterion: Criterion, step: number): void {
    this.move(criterion, step);
    this.focus(criterion.id);
  }

  private removeUnderFocus({ id }: Criterion): void {
    const { criteria } = this.item();
    const at = criteria.findIndex((each) => each.id === id);
    const next = criteria[at + 1] ?? criteria[at - 1];
    this.remove(id);
    this.focus(next?.id);
  }

  private focus(id = ''): void {
    const find = (selector: string): HTMLElement | null => this.element.querySelector<HTMLElement>(selector);
    afterNextRender(() => (find(`[data-criterion="${id}"]`) ?? find('.add'))?.focus(), { injector: this.injector });
  }

  private save(criteria: Criterion[]): void {
    this.edits.edit(this.item(), { criteria });
  }
}

/** A criterion that never had an example has none to be without. */
function told(criterion: Criterion, text: string, scenario: Scenario | null): Criterion {
  return scenario === null && criterion.scenario == null ? { ...criterion, text } : { ...criterion, text, scenario };
}

function fresh({ text, scenario }: Pick<CriterionWritten, 'text' | 'scenario'>): Criterion {
  return { id: uuid(), text, isMet: false, ...(scenario && { scenario }) };
}
