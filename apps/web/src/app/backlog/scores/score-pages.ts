import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, linkedSignal } from '@angular/core';
import { KANO_CLASSES, moscowClassAt, type MoscowClass } from '@ordo/domain';
import { Button, GoalGlyph, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { ItemNames } from '../item-names';
import { ClassChoice } from './class-choice';
import { EvidenceMark } from './evidence-mark';
import { FigureDialogs } from './figure-dialogs';
import { FigureField } from './figure-field';
import { FigureWriting } from './figure-writing';
import { answersIn } from './figures';
import { ScoreWords } from './score-words';
import { ScoresView, type ScoreRow } from './scores-view';

/** Pixels that a finger goes to the side for another page, and how much further than up or down. */
const SWIPE = 60;
const STEEP = 2;

/** The table of scores where it has no room: one item a page, turned by buttons or with a finger. */
@Component({
  selector: 'ordo-score-pages',
  imports: [Button, ClassChoice, EvidenceMark, FigureField, GoalGlyph, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './score-pages.html',
  styleUrl: './score-pages.css',
  host: { '(touchstart)': 'begin($event)', '(touchend)': 'end($event)', '(touchcancel)': 'from = null' },
})
export class ScorePages {
  protected readonly CLASSES = KANO_CLASSES;
  protected readonly t = inject(Language).t;
  protected readonly answersIn = answersIn;
  protected readonly dialogs = inject(FigureDialogs);
  protected readonly edits = inject(Edits);
  protected readonly names = inject(ItemNames);
  protected readonly table = inject(ScoresView);
  protected readonly view = inject(BacklogView);
  protected readonly words = inject(ScoreWords);
  protected readonly writing = inject(FigureWriting);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Stays with its item when others come, go, or change places with it. */
  protected readonly at = linkedSignal<readonly ScoreRow[], number>({
    source: this.table.rows,
    computation: (rows, before) => {
      const known = before?.source[before.value]?.item.id;
      const now = rows.findIndex(({ item }) => item.id === known);
      return now < 0 ? Math.max(0, Math.min(before?.value ?? 0, rows.length - 1)) : now;
    },
  });
  protected readonly pages = computed(() => this.table.rows().slice(this.at(), this.at() + 1));
  /** Where the next one without a score is, from the top again after the last; −1: nowhere else. */
  protected readonly unscored = computed(() => {
    const [rows, at] = [this.table.rows(), this.at()];
    const open = rows.flatMap(({ score }, index) => (score.kind === 'scored' || index === at ? [] : [index]));
    return open.find((index) => index > at) ?? open[0] ?? -1;
  });
  protected readonly isKano = computed(() => this.table.framework().id === 'kano');
  /** Where the finger came down. */
  protected from: { x: number; y: number } | null = null;

  protected classOf({ figures }: ScoreRow): MoscowClass | null {
    return moscowClassAt(figures['class']);
  }

  /** What was typed is said first; where it cannot be, its page stays. */
  protected goTo(at: number): void {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement && this.element.contains(field)) field.blur();
    if (this.writing.wrong()) this.element.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    else if (at >= 0 && at < this.table.rows().length) this.at.set(at);
  }

  protected begin({ target, touches }: TouchEvent): void {
    const isSlide = target instanceof Element && target.closest('input') !== null;
    const [finger, second] = touches;
    this.from = finger && !second && !isSlide ? { x: finger.clientX, y: finger.clientY } : null;
  }

  protected end({ changedTouches: [finger] }: TouchEvent): void {
    const { from } = this;
    this.from = null;
    if (!from || !finger) return;
    const [across, down] = [finger.clientX - from.x, finger.clientY - from.y];
    if (Math.abs(across) >= SWIPE && Math.abs(across) > STEEP * Math.abs(down)) this.goTo(this.at() + (across < 0 ? 1 : -1));
  }
}
