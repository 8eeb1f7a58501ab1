import { ChangeDetectionStrategy, ChangeDetectorRef, Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { formatFilter, formatLook, parseFilter, parseLook, type ChoiceName } from '@ordo/domain';
import { Button, FilterChip, Icon, Menu, MenuItem, MenuTrigger } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ViewActions } from '../../shell/view-actions';
import { ProductStore } from '../../store/product-store';
import { SavedViews, type KnownView, type ListLook } from '../../store/saved-views';
import { BacklogView } from '../backlog-view';
import { Beside } from '../edit/beside';
import { ItemNames } from '../item-names';
import { LookButtons } from '../look/look-buttons';
import { CHOICES, FilterNames } from './filter-names';
import { FilterLine } from './filter-line';
import { FilterPicker } from './filter-picker';

/** What the list is narrowed to, how much of it is left, and how dense it is. */
@Component({
  selector: 'ordo-filter-bar',
  imports: [Button, FilterChip, FilterLine, Icon, LookButtons, Menu, MenuItem, MenuTrigger],
  providers: [Beside, FilterNames, ViewActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
  host: { role: 'toolbar', '[attr.aria-label]': "t('backlog.filter.bar')" },
})
export class FilterBar {
  protected readonly t = inject(Language).t;
  protected readonly view = inject(BacklogView);
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly filterNames = inject(FilterNames);
  private readonly store = inject(ProductStore);
  private readonly beside = inject(Beside);
  private readonly saved = inject(SavedViews);
  private readonly viewActions = inject(ViewActions);
  private readonly changes = inject(ChangeDetectorRef);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  private readonly opener = viewChild.required('opener', { read: ElementRef<HTMLElement> });

  protected readonly choices = CHOICES;
  protected readonly icons = { type: 'shapes', status: 'status', label: 'label', assignee: 'person' } as const;
  private readonly isTyping = signal(false);
  protected readonly isWriting = signal(false);
  protected readonly hasText = computed(() => this.isTyping() || this.view.filter().text !== '');
  protected readonly chips = computed(() => {
    const filter = this.view.filter();
    return CHOICES.flatMap((name) => {
      const choice = filter[name];
      if (!choice) return [];
      const values = this.language.list(
        choice.values.map((value) => this.filterNames.label(name, value)),
        'disjunction',
      );
      return [{ name, value: choice.isExcluded ? this.t('backlog.filter.not', { values }) : values }];
    });
  });
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
    const { filter, grouping, sorting, columns, density } = this.look();
    this.viewActions.update(view, { filter, grouping, sorting, columns, density });
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

  protected edit(name: ChoiceName, event?: Event): void {
    const anchor = event?.target instanceof HTMLElement ? event.target : this.opener().nativeElement;
    this.beside.open(FilterPicker, { name }, anchor as HTMLElement);
  }

  protected remove(name: ChoiceName): void {
    this.view.narrow({ [name]: null });
    this.opener().nativeElement.focus();
  }

  protected leaveWriting(): void {
    this.isWriting.set(false);
    this.opener().nativeElement.focus();
  }

  protected type(event: Event): void {
    this.view.narrow({ text: (event.target as HTMLInputElement).value }, { replace: this.view.filter().text !== '' });
  }

  protected leave(): void {
    this.isTyping.set(false);
  }

  protected clearText(event: Event): void {
    event.stopPropagation();
    this.view.narrow({ text: '' }, { replace: true });
    this.isTyping.set(false);
    this.opener().nativeElement.focus();
  }

  private look(): ListLook {
    return { filter: this.view.wholeFilter() ?? '', ...this.view.look() };
  }
}

/** What everybody sees who chose nothing. */
const PLAIN: ListLook = { filter: '', grouping: null, sorting: null, columns: null, density: null };

/** The same look, however its filter was written and its columns were named. */
function textOf({ filter, ...look }: ListLook): string {
  const parsed = parseFilter(filter).filter;
  return JSON.stringify([parsed === null ? filter : formatFilter(parsed), formatLook(parseLook(formatLook(look)))]);
}
