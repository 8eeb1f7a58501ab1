import { ChangeDetectionStrategy, ChangeDetectorRef, Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { EVERYTHING, askOf, formatFilter, formatLook, parseFilter, parseLook, withValues, type FieldName } from '@ordo/domain';
import { Button, FilterChip, Icon, Menu, MenuItem, MenuTrigger } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ViewActions } from '../../shell/view-actions';
import { Viewport } from '../../shell/viewport';
import { ProductStore } from '../../store/product-store';
import { SavedViews, type KnownView, type ListLook } from '../../store/saved-views';
import { BacklogView } from '../backlog-view';
import { Beside } from '../edit/beside';
import { ItemNames } from '../item-names';
import { LookButtons } from '../look/look-buttons';
import { CHIP_FIELDS, FIELD_ICONS, FilterNames, isChipField, type ChipField } from './filter-names';
import { FilterLine } from './filter-line';
import { FilterPicker } from './filter-picker';
import { FilterSheets } from './filter-sheets';

/** One part of the filter; `name` is null for what needs to be written. */
interface Chip {
  part: number;
  name: FieldName | null;
  field: string;
  value: string;
}

/** What the list is narrowed to, how much of it is left, and how dense it is. */
@Component({
  selector: 'ordo-filter-bar',
  imports: [Button, FilterChip, FilterLine, Icon, LookButtons, Menu, MenuItem, MenuTrigger],
  providers: [Beside, FilterSheets, ViewActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
  host: { role: 'toolbar', '[attr.aria-label]': "t('backlog.filter.bar')" },
})
export class FilterBar {
  /** Only the filter: no count, and nothing of how a list looks. */
  readonly isPlain = input(false);
  protected readonly t = inject(Language).t;
  protected readonly view = inject(BacklogView);
  protected readonly viewport = inject(Viewport);
  protected readonly sheets = inject(FilterSheets);
  private readonly names = inject(ItemNames);
  protected readonly filterNames = inject(FilterNames);
  private readonly store = inject(ProductStore);
  private readonly beside = inject(Beside);
  private readonly saved = inject(SavedViews);
  private readonly viewActions = inject(ViewActions);
  private readonly changes = inject(ChangeDetectorRef);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  private readonly line = viewChild(FilterLine);
  private readonly opener = viewChild.required('opener', { read: ElementRef<HTMLElement> });

  protected readonly choices = CHIP_FIELDS;
  protected readonly icons = FIELD_ICONS;
  private readonly isTyping = signal(false);
  protected readonly isWriting = signal(false);
  /** What cannot be read is no chip. */
  protected readonly isLine = computed(() => this.isWriting() || this.view.filter() === null);
  protected readonly hasText = computed(() => this.isTyping() || (this.view.text() !== '' && !this.isLine()));
  protected readonly chips = computed<Chip[]>(() =>
    this.view.parts().flatMap((filter, part): Chip[] => {
      if (part === this.view.textPart()) return [];
      const ask = askOf(filter);
      if (ask === null) return [{ part, name: null, field: this.t('backlog.filter.written'), value: formatFilter(filter) }];
      return [{ part, name: ask.field, field: this.filterNames.field(ask.field), value: this.filterNames.value(ask) }];
    }),
  );
  protected readonly count = computed(() => {
    const [shown, all] = [this.view.items().length, this.store.items().length];
    const items = this.view.isFiltered() ? this.t('backlog.count.filtered', { shown, count: all }) : this.t('backlog.count.items', { count: all });
    return this.view.points() > 0 ? `${items} · ${this.names.points(this.view.points())}` : items;
  });

  private readonly opened = computed(() => this.saved.find(this.view.viewId() ?? '') ?? null);
  /** Whether what is shown is worth a name and has none. */
  readonly isUnsaved = computed(() => {
    const filter = this.view.wholeFilter();
    const opened = this.opened();
    return this.store.can('views.keep') && filter !== null && textOf(this.look()) !== (opened ? textOf(opened) : textOf(PLAIN));
  });
  /** The view that was opened and does not show this any more. */
  protected readonly changedView = computed(() => {
    const view = this.opened();
    return view && this.saved.mayEdit(view) ? view : null;
  });

  saveView(): void {
    this.viewActions.save(this.look(), (id) => this.view.name(id));
  }

  protected updateView(view: KnownView): void {
    const { filter, grouping, sorting, columns, density, framework } = this.look();
    this.viewActions.update(view, { filter, grouping, sorting, columns, density, framework });
  }

  /** Puts the focus where a text to look for can be typed. */
  search(): void {
    this.isTyping.set(true);
    // At once: the next letter may be on its way.
    this.changes.detectChanges();
    this.field()?.nativeElement.select();
  }

  /** Opens the fields to filter by. */
  openMenu(): void {
    this.opener().nativeElement.click();
  }

  /** The filter as a text. */
  protected write(): void {
    this.isWriting.set(true);
    // At once: the next letter may be on its way.
    this.changes.detectChanges();
    this.line()?.focus();
  }

  /** Asks for a field: of what asks for it already, or of something new. */
  protected add(field: ChipField): void {
    const chip = this.chips().find(({ name }) => name === field);
    this.beside.open(FilterPicker, { field, part: chip?.part ?? null }, this.opener().nativeElement as HTMLElement);
  }

  /** What has no list of values is written. */
  protected change({ part, name }: Chip, event: Event): void {
    if (name === null || !isChipField(name)) return this.viewport.isPhone() ? void this.sheets.open() : this.write();
    this.beside.open(FilterPicker, { field: name, part }, event.target as HTMLElement);
  }

  protected remove(part: number): void {
    this.view.ask(part, null);
    this.opener().nativeElement.focus();
  }

  protected leaveWriting(): void {
    this.isWriting.set(false);
    this.opener().nativeElement.focus();
  }

  protected type(event: Event): void {
    this.view.search((event.target as HTMLInputElement).value);
  }

  protected leave(): void {
    this.isTyping.set(false);
  }

  protected clearText(event: Event): void {
    event.stopPropagation();
    this.view.search('');
    this.isTyping.set(false);
    this.opener().nativeElement.focus();
  }

  private look(): ListLook {
    const filter = withValues(this.view.filter() ?? EVERYTHING, (value, field) => this.filterNames.idOf(field, value));
    return { filter: formatFilter(filter), ...this.view.look() };
  }
}

/** What everybody sees who chose nothing. */
const PLAIN: ListLook = { filter: '', grouping: null, sorting: null, columns: null, density: null, framework: null };

/** The same look, however its filter was written and its columns were named. */
function textOf({ filter, ...look }: ListLook): string {
  const parsed = parseFilter(filter).filter;
  return JSON.stringify([parsed === null ? filter : formatFilter(parsed), formatLook(parseLook(formatLook(look)))]);
}
