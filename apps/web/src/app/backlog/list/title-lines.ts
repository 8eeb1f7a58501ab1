import { DestroyRef, DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { isHead, isItem, isSprintLine, type BacklogLine } from '../adding';

/** Pixels beside a title in a row of a phone. */
const BESIDE = 94;
/** Heights of a row with one line and with two, in rem. */
const ONE_LINE = 3.875;
const TWO_LINES = 5;
const GROUP_HEAD = 2.75;
const FONT = { size: 0.9375, weight: 500 };

/** How tall the row of a title is on a phone, known without drawing it, so that a long list can be laid out at once. */
@Injectable()
export class TitleLines {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly width = signal(this.window?.innerWidth ?? 0);
  private readonly rem = Number.parseFloat(getComputedStyle(inject(DOCUMENT).documentElement).fontSize) || 16;
  private readonly document = inject(DOCUMENT);
  private context: CanvasRenderingContext2D | null | undefined;
  private readonly measured = new Map<string, number>();
  /** How often the fonts have changed: what was measured before holds no more. */
  private readonly fonts = signal(0);

  /** A new function whenever rows have to be laid out anew. */
  readonly heightOf = computed(() => {
    this.fonts();
    const room = this.width() - BESIDE;
    return (line: BacklogLine): number =>
      (isHead(line) || isSprintLine(line) ? GROUP_HEAD : isItem(line) && this.widthOf(line.title) > room ? TWO_LINES : ONE_LINE) * this.rem;
  });

  constructor() {
    const follow = (): void => this.width.set(this.window?.innerWidth ?? 0);
    this.window?.addEventListener('resize', follow);
    void this.document.fonts?.ready.then(() => {
      this.measured.clear();
      this.fonts.update((times) => times + 1);
    });
    inject(DestroyRef).onDestroy(() => this.window?.removeEventListener('resize', follow));
  }

  private widthOf(title: string): number {
    const known = this.measured.get(title);
    if (known !== undefined) return known;
    this.context ??= this.document.createElement('canvas').getContext('2d');
    if (!this.context) return 0;
    this.context.font = `${FONT.weight} ${FONT.size * this.rem}px "Inter Variable", Inter, system-ui, sans-serif`;
    const { width } = this.context.measureText(title);
    this.measured.set(title, width);
    return width;
  }
}
