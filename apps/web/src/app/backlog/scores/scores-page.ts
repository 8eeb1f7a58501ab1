import { ChangeDetectionStrategy, Component, ElementRef, Injector, computed, inject, signal } from '@angular/core';
import { WEIGHTED, moscowClassAt, type InputSpec, type MoscowClass } from '@ordo/domain';
import { Button, EmptyState, GoalGlyph, Kbd, Select, Skeleton, Tooltip, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { LateDialogs } from '../../shell/late-dialogs';
import { PanelHead } from '../../shell/panel-head';
import { Viewport } from '../../shell/viewport';
import { Figures } from '../../store/figures';
import { ProductStore } from '../../store/product-store';
import { BacklogTabs } from '../backlog-tabs';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { FilterBar } from '../filter/filter-bar';
import { FilterNames } from '../filter/filter-names';
import { OpenedItem } from '../item/opened-item';
import { ItemNames } from '../item-names';
import { ITEM_PARTS } from '../item-parts';
import { OrderDialogs } from '../order/order-dialogs';
import { tellRefusals } from '../tell-refusals';
import { ClassChoice } from './class-choice';
import { EvidenceMark } from './evidence-mark';
import { FigureDialogs } from './figure-dialogs';
import { FigureWriting } from './figure-writing';
import { answersIn, readFigure } from './figures';
import { ItemScores } from './item-scores';
import { MoscowBar } from './moscow-bar';
import { ScorePages } from './score-pages';
import { ScoreWords } from './score-words';
import { ScoresView, type ScoreRow } from './scores-view';

/** Each row has as many fields as its framework has inputs; so many rows at a time. */
const AT_ONCE = 100;

/** The figures of many items beside each other, filled in like a spreadsheet. */
@Component({
  selector: 'ordo-scores-page',
  imports: [
    BacklogTabs,
    Button,
    ClassChoice,
    EmptyState,
    EvidenceMark,
    FilterBar,
    GoalGlyph,
    Kbd,
    MoscowBar,
    OpenedItem,
    PanelHead,
    ScorePages,
    Select,
    Skeleton,
    Tooltip,
    TypeIcon,
  ],
  providers: [...ITEM_PARTS, FigureDialogs, FigureWriting, Figures, FilterNames, ItemScores, ScoreWords, ScoresView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './scores-page.html',
  styleUrl: './scores-page.css',
})
export class ScoresPage {
  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  protected readonly names = inject(ItemNames);
  protected readonly store = inject(ProductStore);
  protected readonly table = inject(ScoresView);
  protected readonly view = inject(BacklogView);
  protected readonly viewport = inject(Viewport);
  protected readonly words = inject(ScoreWords);
  protected readonly dialogs = inject(FigureDialogs);
  protected readonly writing = inject(FigureWriting);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  private readonly injector = inject(Injector);
  private readonly orders = inject(OrderDialogs);
  private readonly defining = inject(LateDialogs).of(() => import('./criteria-dialog').then((m) => m.CriteriaDialog));

  protected readonly answersIn = answersIn;
  protected readonly atOnce = signal(AT_ONCE);
  protected readonly isKano = computed(() => this.table.framework().id === 'kano');
  protected readonly isWeighted = computed(() => this.table.framework().id === WEIGHTED);
  protected readonly hasRange = computed(() => this.table.framework().inputs.some(({ takesGuess }) => takesGuess));
  protected readonly hint = computed(() => ({ moscow: 'scores.moscow.hint', kano: 'scores.kano.hint' })[this.table.framework().id] ?? 'scores.hint');
  protected readonly rows = computed(() => this.table.rows().slice(0, this.atOnce()));

  constructor() {
    tellRefusals();
  }

  protected choose(id: string): void {
    this.table.choose(id);
    this.writing.wrong.set(null);
  }

  protected sort(): void {
    this.table.sorting.update((sorting) => (sorting === 'order' ? 'score' : 'order'));
  }

  protected classOf({ figures }: ScoreRow): MoscowClass | null {
    return moscowClassAt(figures['class']);
  }

  protected askCriteria(): void {
    void this.defining.open(null, { injector: this.injector });
  }

  protected write({ item }: ScoreRow, spec: InputSpec, field: HTMLInputElement): void {
    this.writing.write(this.table.framework(), item, spec, field);
  }

  protected press(event: KeyboardEvent, at: number, column: number): void {
    const field = event.target instanceof HTMLInputElement ? event.target : null;
    const [row, spec] = [this.rows()[at], this.table.framework().inputs[column]];
    if (!row || !spec || event.isComposing) return;
    const step = { ...(!this.isKano() && { Enter: event.shiftKey ? -1 : 1 }), ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) this.goTo(at + step, column, () => field && this.write(row, spec, field));
    else if (event.key === 'Escape' && field && field.value !== this.words.figure(spec, row.figures[spec.id]))
      field.value = this.words.figure(spec, row.figures[spec.id]);
    else if (event.altKey && event.code === 'KeyE' && !this.isKano()) this.dialogs.askEvidence(this.table.framework(), row.item, spec);
    else if (event.key === 'd' && !this.isKano() && (event.ctrlKey || event.metaKey)) this.fillDown(at, spec);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A column of figures goes down from here; one alone is pasted as text. */
  protected paste(event: ClipboardEvent, at: number, spec: InputSpec): void {
    const lines = (event.clipboardData?.getData('text') ?? '').replace(/\r?\n$/, '').split(/\r?\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    const read = this.rows()
      .slice(at, at + lines.length)
      .map((row, index) => ({ row, spec, typed: lines[index] ?? '', figure: readFigure(spec, lines[index] ?? '') }));
    for (const { row, typed, figure } of read) {
      if ('problem' in figure) return void this.writing.refuse(row.item, spec, figure, typed);
    }
    this.writing.wrong.set(null);
    const figures = read.flatMap(({ row, figure }) => ('value' in figure ? [{ item: row.item, spec, value: figure.value }] : []));
    this.writing.send(this.table.framework(), figures);
  }

  protected askOrder(): void {
    this.orders.open(this.table.framework().id);
  }

  protected closeSheet(): void {
    this.view.close();
  }

  protected openNeighbour(by: 1 | -1): void {
    const rows = this.table.rows();
    const next = rows[rows.findIndex(({ item }) => item.id === this.view.openedId()) + by];
    if (next) this.view.open(next.item);
  }

  private fillDown(at: number, spec: InputSpec): void {
    const [above, row] = [this.rows()[at - 1], this.rows()[at]];
    if (above && row) this.writing.send(this.table.framework(), [{ item: row.item, spec, value: above.figures[spec.id] ?? null }]);
  }

  /** Leaving a field says what was typed; where there is no other to go to, `otherwise` does. */
  private goTo(at: number, column: number, otherwise: () => void): void {
    const field = this.element.querySelector<HTMLElement>(`[data-at="${at} ${column}"]`);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
    if (!field) otherwise();
  }
}
