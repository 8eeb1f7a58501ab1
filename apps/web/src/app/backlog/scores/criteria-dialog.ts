import { ChangeDetectionStrategy, ChangeDetectorRef, Component, ElementRef, computed, inject, signal } from '@angular/core';
import { LIMITS, type ScoreCriterion } from '@ordo/domain';
import { Banner, Button, DialogFrame, DialogRef, IconButton, Select, type PickerOption } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { UndoOffer } from '../../shell/undo-offer';
import { Figures } from '../../store/figures';
import { ProductStore } from '../../store/product-store';
import { numberIn } from './figures';

type TextField = 'name' | 'weight' | 'min' | 'max';
/** A criterion as it is typed. */
type Draft = Record<TextField, string> & { id: string; raises: boolean };

const FIELDS: readonly TextField[] = ['name', 'weight', 'min', 'max'];

/** What counts for a product and how much, as one list that is saved as a whole. Nothing typed is lost by a refusal. */
@Component({
  selector: 'ordo-criteria-dialog',
  imports: [Banner, Button, DialogFrame, IconButton, Select],
  providers: [Figures],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './criteria-dialog.html',
  styleUrl: './criteria-dialog.css',
})
export class CriteriaDialog {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly dialog = inject<DialogRef>(DialogRef);
  private readonly changes = inject(ChangeDetectorRef);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly figures = inject(Figures);
  private readonly refusals = inject(Refusals);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);

  protected readonly FIELDS = FIELDS;
  protected readonly most = LIMITS.scoreCriteria;
  protected readonly ways = computed<PickerOption<boolean>[]>(() => [
    { value: true, label: this.t('scores.weighted.raises') },
    { value: false, label: this.t('scores.weighted.lowers') },
  ]);
  protected readonly drafts = signal<readonly Draft[]>(this.first());
  protected readonly wrong = signal<{ at: number; field: TextField; text: string } | null>(null);
  protected readonly failure = signal('');
  protected readonly isSending = signal(false);
  private readonly whole = computed(() => this.drafts().reduce((sum, { weight }) => sum + (weightIn(weight) ?? 0), 0));
  protected readonly told = computed(() => (this.whole() > 0 ? this.t('scores.weighted.whole', { whole: this.language.number(this.whole()) }) : ''));

  /** Of all weights, as they are typed. */
  protected share(draft: Draft): string {
    const weight = weightIn(draft.weight);
    return weight === null ? '–' : this.language.number(weight / this.whole(), { style: 'percent', maximumFractionDigits: 0 });
  }

  protected nameOf({ name }: Draft, at: number): string {
    return name.trim() || this.t('scores.weighted.unnamed', { number: at + 1 });
  }

  protected type(at: number, field: TextField, text: string): void {
    this.change(at, { [field]: text });
  }

  protected turn(at: number, raises: boolean): void {
    this.change(at, { raises });
  }

  protected add(): void {
    this.drafts.update((drafts) => [...drafts, { id: uuid(), name: '', weight: '1', min: '0', max: '10', raises: true }]);
    this.focusOn(cellOf(this.drafts().length - 1, 'name'));
  }

  protected remove(at: number): void {
    this.drafts.update((drafts) => drafts.toSpliced(at, 1));
    this.wrong.set(null);
    this.focusOn('.add');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set('');
    const wrong = this.check();
    this.wrong.set(wrong);
    if (wrong) return this.focusOn(cellOf(wrong.at, wrong.field));
    if (this.isSending()) return;
    const sent = this.figures.define(this.drafts().map(asCriterion));
    if (this.store.connection() === 'offline') {
      sent.catch(() => undefined);
      return this.done();
    }
    this.isSending.set(true);
    await sent.then(
      () => this.done(),
      (error: unknown) => this.failure.set(this.refusals.text(error)),
    );
    this.isSending.set(false);
  }

  private change(at: number, set: Partial<Draft>): void {
    this.drafts.update((drafts) => drafts.map((draft, index) => (index === at ? { ...draft, ...set } : draft)));
    this.wrong.set(null);
  }

  private done(): void {
    this.dialog.close();
    this.undo.show(this.t('scores.weighted.saved'));
  }

  /** One empty row to begin with. */
  private first(): Draft[] {
    const written = (value: number): string => this.language.number(value, { useGrouping: false, maximumFractionDigits: 4 });
    const known = this.figures
      .criteria()
      .map(({ id, name, weight, min, max, raises }): Draft => ({ id, name, weight: written(weight), min: written(min), max: written(max), raises }));
    return known.length > 0 ? known : [{ id: uuid(), name: '', weight: '1', min: '0', max: '10', raises: true }];
  }

  private check(): { at: number; field: TextField; text: string } | null {
    for (const [at, draft] of this.drafts().entries()) {
      const field = wrongIn(draft);
      if (field === null) continue;
      const reason = field === 'name' || field === 'weight' ? field : 'bounds';
      return { at, field, text: this.t(`scores.weighted.error.${reason}`, { name: this.nameOf(draft, at), most: LIMITS.scoreCriterion }) };
    }
    return null;
  }

  /** At once: the next letter may be on its way. */
  private focusOn(selector: string): void {
    this.changes.detectChanges();
    this.element.querySelector<HTMLElement>(selector)?.focus();
  }
}

function cellOf(at: number, field: TextField): string {
  return `[data-at="${at} ${field}"]`;
}

function wrongIn({ name, weight, min, max }: Draft): TextField | null {
  if (name.trim() === '' || name.trim().length > LIMITS.scoreCriterion) return 'name';
  if (weightIn(weight) === null) return 'weight';
  const [least, most] = [numberIn(min), numberIn(max)];
  if (Number.isNaN(least)) return 'min';
  return least < most ? null : 'max';
}

/** Above 0; null: it is none. */
function weightIn(text: string): number | null {
  const weight = numberIn(text);
  return weight >= 0.01 && weight <= 1000 ? weight : null;
}

function asCriterion({ id, name, weight, min, max, raises }: Draft): ScoreCriterion {
  return { id, name: name.trim(), weight: numberIn(weight), min: numberIn(min), max: numberIn(max), raises };
}
