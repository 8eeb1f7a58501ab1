import { ChangeDetectionStrategy, ChangeDetectorRef, Component, ElementRef, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { ESTIMATES, LIMITS, ORIGINAL_FATES, childrenByParent, type OriginalFate } from '@ordo/domain';
import { Button, Checkbox, DialogFrame, DialogRef, Icon, IconButton, Segments, Select, type PickerOption, type Segment } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { wayFrom } from '../item/link-way';
import { ItemNames } from '../item-names';
import { linesOf } from '../list/lines-of';
import { SplitForm, type Part } from './split-form';

/** Makes several items of one: their titles, estimates, criteria and links. One change in the end. */
@Component({
  selector: 'ordo-split-dialog',
  imports: [Button, Checkbox, DialogFrame, Icon, IconButton, Segments, Select],
  providers: [SplitForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './split-dialog.html',
  styleUrl: './split-dialog.css',
})
export class SplitDialog {
  protected readonly form = inject(SplitForm);
  protected readonly t = inject(Language).t;
  protected readonly names = inject(ItemNames);
  protected readonly dialog = inject<DialogRef>(DialogRef);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly changes = inject(ChangeDetectorRef);
  private readonly store = inject(ProductStore);

  protected readonly item: BacklogItem = this.form.item;
  protected readonly longest = LIMITS.title;
  protected readonly isPressed = signal(false);
  protected readonly fates = computed<Segment<OriginalFate>[]>(() =>
    ORIGINAL_FATES.map((value) => ({ value, label: this.t(`structure.split.fate.${value}`) })),
  );
  protected readonly estimates = computed<PickerOption<number | null>[]>(() => [
    { value: null, label: this.t('backlog.estimate.none') },
    ...ESTIMATES.map((value) => ({ value, label: this.names.points(value) })),
  ]);
  protected readonly owners = computed<PickerOption<number | null>[]>(() => [
    { value: null, label: this.t('structure.split.stays', { key: this.names.key(this.item) }) },
    ...this.form.named().map(({ id, title }) => ({ value: id, label: title })),
  ]);
  protected readonly links = computed(() =>
    this.store
      .links()
      .filter(({ fromId, toId }) => [fromId, toId].includes(this.item.id))
      .flatMap((link) => {
        const other = this.store.itemsById().get(link.fromId === this.item.id ? link.toId : link.fromId);
        return other ? [{ id: link.id, text: `${this.t(`item.links.way.${wayFrom(this.item.id, link)}`)} ${other.key} ${other.title}` }] : [];
      }),
  );
  protected readonly children = computed(() => childrenByParent(this.store.items()).get(this.item.id)?.length ?? 0);
  protected readonly sum = computed(() => {
    const [before, after] = [this.item.estimate, this.form.points()];
    const values = { before: this.names.points(before), after: after === null ? '' : this.names.points(after), open: this.form.unestimated() };
    if (after === null) return before === null ? '' : this.t('structure.split.before', values);
    return this.t(before === null ? 'structure.split.now' : 'structure.split.points', values);
  });

  constructor() {
    // A press beside the dialog must not throw away what was typed.
    this.dialog.disableClose = true;
    this.dialog.keydownEvents.subscribe((event) => event.key === 'Escape' && !event.defaultPrevented && this.dialog.close());
    this.dialog.backdropClick.subscribe(() => !this.form.isTouched() && this.dialog.close());
  }

  /** Enter goes on to the next title, and begins one after the last. */
  protected next(event: Event, part: Part): void {
    if ((event as KeyboardEvent).isComposing || (event as KeyboardEvent).ctrlKey || (event as KeyboardEvent).metaKey) return;
    event.preventDefault();
    const made = this.form.made();
    const following = made[made.findIndex(({ id }) => id === part.id) + 1];
    this.focus(following?.id ?? (part.title.trim() === '' ? part.id : this.form.add()));
  }

  protected paste(event: ClipboardEvent, part: Part): void {
    const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
    if (lines.length < 2) return;
    event.preventDefault();
    this.form.fill(part, lines);
  }

  protected add(): void {
    this.focus(this.form.add());
  }

  protected remove(part: Part): void {
    const at = this.form.made().indexOf(part);
    this.form.remove(part);
    this.focus((this.form.made()[at] ?? this.form.made()[at - 1] ?? this.form.kept()).id);
  }

  protected split(): void {
    this.isPressed.set(true);
    const [made] = this.form.made();
    if (this.form.fault() === 'title') return this.focus(this.form.kept().id);
    if (this.form.fault() === 'parts') return this.focus(this.form.made().find(({ title }) => title.trim() === '')?.id ?? made?.id ?? this.form.add());
    this.dialog.close();
    this.form.answer();
  }

  /** At once: who writes on must not write into the field before. */
  private focus(part: number | null): void {
    this.changes.detectChanges();
    this.element.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus();
  }
}
