import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Badge, Button, Icon, Segments, type Segment } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { HORIZONS, type Horizon } from '../horizon';
import { ItemNames } from '../item-names';
import { Ordering } from '../order/ordering';
import { GoalBars } from './goal-bars';
import { Outlook } from './outlook';
import { SuggestedMoves } from './suggested-moves';
import { TopWarnings, runsOf } from './top-warnings';
import { VelocityBars } from './velocity-bars';
import { whole } from './whole';

/** Whether effort follows the goals: how it is, how it would be with what is held put down, what would bring it nearer, what speaks against the top. */
@Component({
  selector: 'ordo-alignment-panel',
  imports: [Badge, Button, GoalBars, Icon, RouterLink, Segments, VelocityBars],
  providers: [SuggestedMoves, TopWarnings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './alignment-panel.html',
  styleUrl: './alignment-panel.css',
})
export class AlignmentPanel {
  protected readonly t = inject(Language).t;
  protected readonly names = inject(ItemNames);
  protected readonly ordering = inject(Ordering);
  protected readonly outlook = inject(Outlook);
  protected readonly suggested = inject(SuggestedMoves);
  protected readonly view = inject(BacklogView);
  protected readonly warnings = inject(TopWarnings);
  protected readonly runsOf = runsOf;
  private readonly language = inject(Language);
  private readonly store = inject(ProductStore);

  protected readonly horizons = computed<Segment<Horizon>[]>(() =>
    HORIZONS.map((value) => ({
      value,
      label: value === this.outlook.horizon() ? this.t('alignment.sprints', { count: Number(value) }) : this.language.number(Number(value)),
    })),
  );
  protected readonly now = computed(() => this.percent(this.outlook.before()?.alignment));
  /** Null while nothing is held. */
  protected readonly then = computed(() => this.percent(this.outlook.after()?.alignment));
  /** Why there is no figure. */
  protected readonly missing = computed(() => {
    if (!this.outlook.goals().some(({ weight }) => weight > 0)) return 'goals';
    if (this.outlook.points() === null) return this.outlook.isPaceAwaited() ? 'wait' : 'pace';
    return this.outlook.before()?.alignment === null ? 'estimates' : null;
  });
  protected readonly points = computed(() => this.names.points(this.outlook.before()?.points ?? 0));

  protected to(screen: string): string[] {
    return ['/p', this.store.product()?.key.toLowerCase() ?? '', screen];
  }

  protected plus(gain: number): string {
    return this.language.number(whole(gain), { signDisplay: 'always' });
  }

  private percent(alignment: number | null | undefined): string | null {
    return alignment == null ? null : this.language.number(whole(alignment) / 100, { style: 'percent' });
  }
}
