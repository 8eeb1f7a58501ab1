import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { BacklogItem, Criterion } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Badge, Button, Checkbox, IconButton } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { Language } from '../../shell/language';
import { Edits } from '../edit/edits';

/** What must hold for the item to be accepted: ticked, written and reordered where it stands. */
@Component({
  selector: 'ordo-acceptance-criteria',
  imports: [Badge, Button, Checkbox, IconButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './acceptance-criteria.html',
  styleUrl: './acceptance-criteria.css',
})
export class AcceptanceCriteria {
  readonly item = input.required<BacklogItem>();

  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly longest = LIMITS.criterion;
  protected readonly met = computed(() => this.item().criteria.filter(({ isMet }) => isMet).length);
  protected readonly isFull = computed(() => this.item().criteria.length >= LIMITS.criteriaPerItem);
  private readonly id = computed(() => this.item().id);
  /** The criterion being written: its id, `new`, or null. Another item starts anew. */
  protected readonly writing = linkedSignal<string, string | null>({ source: this.id, computation: () => null });
  protected readonly draft = signal('');

  add(): void {
    if (this.edits.may() && !this.isFull()) this.write('new', '');
  }

  protected write(id: string, text: string): void {
    if (!this.edits.may()) return;
    this.draft.set(text);
    this.writing.set(id);
    afterNextRender(() => this.element.querySelector<HTMLElement>('.field')?.focus(), { injector: this.injector });
  }

  protected tick(criterion: Criterion): void {
    this.save(this.item().criteria.map((each) => (each.id === criterion.id ? { ...each, isMet: !each.isMet } : each)));
  }

  protected remove(id: string): void {
    this.save(this.item().criteria.filter((each) => each.id !== id));
  }

  /** Enter writes and begins the next, Escape forgets, Alt with an arrow moves. */
  protected key(event: KeyboardEvent, criterion: Criterion | null): void {
    if (event.isComposing) return;
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (event.key === 'Escape') this.writing.set(null);
    else if (event.key === 'Enter') this.finish(criterion, true);
    else if (step !== undefined && criterion) this.move(criterion, step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Several lines become several criteria. */
  protected paste(event: ClipboardEvent): void {
    const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
    if (lines.length < 2 || this.draft() !== '') return;
    event.preventDefault();
    this.writing.set(null);
    this.save([...this.item().criteria, ...lines.map(fresh)].slice(0, LIMITS.criteriaPerItem));
  }

  protected finish(criterion: Criterion | null, goesOn = false): void {
    if (this.writing() === null) return;
    const [text = ''] = linesOf(this.draft());
    const isNextBegun = goesOn && criterion === null && text !== '' && this.item().criteria.length + 1 < LIMITS.criteriaPerItem;
    this.draft.set('');
    if (!isNextBegun) this.writing.set(null);
    if (criterion) this.rewrite(criterion, text);
    else if (text !== '') this.save([...this.item().criteria, fresh(text)]);
  }

  private rewrite(criterion: Criterion, text: string): void {
    if (text === '') this.remove(criterion.id);
    else if (text !== criterion.text) this.save(this.item().criteria.map((each) => (each.id === criterion.id ? { ...each, text } : each)));
  }

  private move(criterion: Criterion, step: number): void {
    const criteria = this.item().criteria.filter(({ id }) => id !== criterion.id);
    const at = this.item().criteria.findIndex(({ id }) => id === criterion.id) + step;
    this.save(criteria.toSpliced(Math.max(0, at), 0, criterion));
  }

  private save(criteria: Criterion[]): void {
    this.edits.edit(this.item(), { criteria });
  }
}

/** One criterion a line, without the marks of a list. */
function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•]|\d+[.)])\s+(?:\[[ x]\]\s+)?/i, '')
        .trim()
        .slice(0, LIMITS.criterion),
    )
    .filter((line) => line !== '');
}

function fresh(text: string): Criterion {
  return { id: uuid(), text, isMet: false };
}
