import { ChangeDetectionStrategy, Component, DOCUMENT, DestroyRef, ElementRef, computed, inject, viewChild } from '@angular/core';
import { Button, Skeleton } from '@ordo/ui';
import { Commands } from '../shell/commands';
import { ItemNames } from '../shell/lent-by-backlog';
import { Language } from '../shell/language';
import { PanelHead } from '../shell/panel-head';
import { Goals } from '../store/goals';
import { ProductStore } from '../store/product-store';
import { GoalActions } from './goal-actions';
import { GoalLine } from './goal-line';
import { LooseEnds } from './loose-ends';
import { Measures } from './measured';
import { Pitch } from './pitch';
import { RevisionList } from './revision-list';
import { SegmentList } from './segment-list';
import { ServedGoals } from './served';
import { VisionBoard } from './vision-board';
import { VisionPast } from './vision-past';
import { VisionWords } from './vision-words';
import { WeightsBar } from './weights-bar';

/** What the product is for, on one page that everybody can repeat, and the goals that lead there. */
@Component({
  selector: 'ordo-vision-page',
  imports: [Button, GoalLine, LooseEnds, PanelHead, Pitch, RevisionList, SegmentList, Skeleton, VisionBoard, WeightsBar],
  providers: [GoalActions, ItemNames, Measures, ServedGoals, VisionPast],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './vision-page.html',
  styleUrl: './vision-page.css',
})
export class VisionPage {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly actions = inject(GoalActions);
  protected readonly goals = inject(Goals);
  protected readonly store = inject(ProductStore);
  private readonly words = inject(VisionWords);
  private readonly main = viewChild<ElementRef<HTMLElement>>('main');
  /** Some browsers fill the screen with films only. */
  protected readonly mayPresent = inject(DOCUMENT).fullscreenEnabled === true;

  protected readonly said = computed(() => {
    const vision = this.store.vision();
    return vision ? this.t('vision.since', { day: this.language.date(vision.updatedAt, { day: 'numeric', month: 'long', year: 'numeric' }) }) : '';
  });
  /** The last day of the open goals. */
  protected readonly until = computed(() => {
    const last = this.goals.open().reduce((latest, { horizon }) => ((horizon ?? '') > latest ? (horizon ?? '') : latest), '');
    return last === '' ? '' : this.t('vision.goal.until', { month: this.words.month(last) });
  });

  constructor() {
    const withdraw = inject(Commands).register([
      {
        id: 'vision.newGoal',
        group: 'item',
        labelKey: 'vision.goal.new',
        icon: 'plus',
        keys: ['c'],
        when: () => this.goals.may(),
        run: () => this.actions.create(),
      },
      { id: 'vision.present', group: 'item', labelKey: 'vision.present', icon: 'expand', when: () => this.mayPresent, run: () => this.present() },
      { id: 'vision.print', group: 'item', labelKey: 'vision.print', icon: 'print', run: () => this.print() },
    ]);
    inject(DestroyRef).onDestroy(withdraw);
  }

  /** What everybody is to repeat, alone on the screen, until Escape. */
  protected present(): void {
    this.main()
      ?.nativeElement.requestFullscreen()
      .catch(() => undefined);
  }

  protected print(): void {
    print();
  }
}
