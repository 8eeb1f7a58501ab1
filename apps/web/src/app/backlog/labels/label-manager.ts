import { ChangeDetectionStrategy, ChangeDetectorRef, Component, DestroyRef, ElementRef, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Label } from '@ordo/contract';
import { HUES, LIMITS, type Hue } from '@ordo/domain';
import { Button, Icon, IconButton, Picker, Popover, type PickerOption } from '@ordo/ui';
import { Commands } from '../../shell/commands';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { LabelActions } from './label-actions';

/** The labels of a product: named, coloured, merged and deleted where they stand, each with how many items carry it. */
@Component({
  selector: 'ordo-label-manager',
  imports: [Button, Icon, IconButton, Picker, Popover, RouterLink],
  providers: [LabelActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './label-manager.html',
  styleUrl: './label-manager.css',
})
export class LabelManager {
  protected readonly t = inject(Language).t;
  protected readonly actions = inject(LabelActions);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly changes = inject(ChangeDetectorRef);
  private readonly store = inject(ProductStore);

  protected readonly longest = LIMITS.label;
  protected readonly labels = this.actions.labels;
  protected readonly hues = computed<PickerOption<Hue>[]>(() => HUES.map((value) => ({ value, label: this.t(`labels.hue.${value}`) })));
  protected readonly backlog = computed(() => ['/p', (this.store.product()?.key ?? '').toLowerCase(), 'backlog']);
  protected readonly mayEdit = computed(() => this.store.can('labels.edit'));
  /** The label whose name is being written: its id, `new`, or null. */
  protected readonly writing = signal<string | null>(null);
  protected readonly draft = signal('');
  /** Another label with the name that is being written. */
  protected readonly namesake = computed(() => this.actions.named(this.draft(), this.writing()));

  constructor() {
    const unregister = inject(Commands).register([
      {
        id: 'labels.new',
        group: 'list',
        labelKey: 'labels.new',
        icon: 'label',
        when: () => this.mayEdit(),
        run: () => setTimeout(() => this.write('new', '')),
      },
    ]);
    inject(DestroyRef).onDestroy(unregister);
  }

  protected others(label: Label): PickerOption[] {
    return this.labels()
      .filter(({ id }) => id !== label.id)
      .map(({ id, name }) => ({ value: id, label: `#${name}`, hint: this.count(id) }));
  }

  protected count(id: string): string {
    return this.t('labels.count', { count: this.actions.carriers(id) });
  }

  protected write(id: string, name: string): void {
    this.draft.set(name);
    this.writing.set(id);
    this.focusOn('.field');
  }

  protected merge(label: Label, into: string): void {
    this.actions.merge(label, into);
    this.focusOn(`[data-label="${into}"] .name`);
  }

  protected delete(label: Label): void {
    const at = this.labels().indexOf(label);
    const next = this.labels()[at + 1] ?? this.labels()[at - 1];
    this.actions.delete(label);
    this.focusOn(next ? `[data-label="${next.id}"] .delete` : '.actions button');
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    const id = this.writing();
    if (event.key === 'Escape') this.draft.set('');
    else if (this.namesake()) return;
    this.finish(event.key === 'Enter');
    if (this.writing() === null) this.focusOn(id === 'new' ? '.actions button' : `[data-label="${id}"] .name`);
  }

  /** Enter writes a new label and begins the next. A label keeps its name rather than none, or that of another. */
  protected finish(goesOn = false): void {
    const [id, name] = [this.writing(), this.draft().replace(/\s+/g, ' ').trim()];
    if (id === null) return;
    const isWritten = name !== '' && !this.namesake();
    // What cannot be written is kept to be changed.
    if (name !== '' && !isWritten) return;
    this.draft.set('');
    if (!(goesOn && id === 'new' && isWritten)) this.writing.set(null);
    if (!isWritten) return;
    if (id === 'new') this.actions.create(name);
    else this.actions.rename(id, name);
  }

  private focusOn(selector: string): void {
    this.changes.detectChanges();
    this.element.querySelector<HTMLElement>(selector)?.focus();
  }
}
