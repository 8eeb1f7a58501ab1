import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  contentChild,
  effect,
  inject,
  input,
  model,
  output,
} from '@angular/core';
import { IconButton } from '../button/icon-button';
import { Menu, MenuItem, MenuTrigger } from '../menu/menu';
import { cellText, tableAsCsv, type ChartCell, type ChartLanguage } from './chart-table';
import { asPngFile, asSvgFile, saveFile } from './picture';
import { Plot } from './plot';

/** The frame of every chart: title, figure, the same figures as a table, files of both, and a link that leads to it. Holds one plot. */
@Component({
  selector: 'ordo-chart',
  imports: [IconButton, Menu, MenuItem, MenuTrigger],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chart.html',
  styleUrl: './chart.css',
  host: {
    role: 'group',
    '[attr.aria-label]': 'title()',
    '[attr.aria-busy]': 'loading() || null',
    '[attr.id]': 'anchor() || null',
    '[attr.tabindex]': 'anchor() ? -1 : null',
  },
})
export class Chart {
  readonly title = input.required<string>();
  /** What the chart shows, as a sentence for who does not see it: "19 points left, 6 above the ideal". */
  readonly finding = input.required<string>();
  readonly language = input.required<ChartLanguage>();
  /** The one figure to remember, at the right. */
  readonly figure = input('');
  /** Name of its files, without an ending. */
  readonly fileName = input('chart');
  readonly loading = input(false);
  /** Why there is nothing to draw; empty when there is. */
  readonly nothing = input('');
  readonly asTable = model(false);
  /** Its name in the address; without one there is no link to it. */
  readonly anchor = input('');
  /** Whether the address leads to it: it comes into sight then, with the focus. */
  readonly isAsked = input(false);
  /** A link to it is wanted. */
  readonly linked = output<void>();

  protected readonly plot = contentChild(Plot);
  protected readonly table = computed(() => this.plot()?.table());
  protected readonly isReady = computed(() => !this.loading() && this.nothing() === '');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const injector = inject(Injector);
    effect(() => {
      if (this.isAsked()) afterNextRender(() => this.comeIntoSight(), { injector });
    });
  }

  protected text(cell: ChartCell, column: number): string {
    return cell === null && this.isText(column) ? '' : cellText(cell, this.language());
  }

  protected isText(column: number): boolean {
    return this.table()?.rows.some((row) => typeof row[column] === 'string') ?? false;
  }

  protected downloadCsv(): void {
    const table = this.table();
    if (table) saveFile(new Blob(['\uFEFF', tableAsCsv(table, this.language())], { type: 'text/csv' }), `${this.fileName()}.csv`);
  }

  protected downloadSvg(): void {
    saveFile(new Blob([this.picture()], { type: 'image/svg+xml' }), `${this.fileName()}.svg`);
  }

  protected async downloadPng(): Promise<void> {
    saveFile(await asPngFile(this.picture()), `${this.fileName()}.png`);
  }

  private comeIntoSight(): void {
    this.element.scrollIntoView?.({ block: 'center' });
    this.element.focus({ preventScroll: true });
  }

  private picture(): string {
    const drawing = this.element.querySelector<SVGSVGElement>('svg[role=img]');
    return drawing ? asSvgFile(drawing, this.title()) : '';
  }
}
