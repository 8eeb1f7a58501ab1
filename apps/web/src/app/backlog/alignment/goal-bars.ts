import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { Goal } from '@ordo/contract';
import { Badge, GoalGlyph } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Goals } from '../../store/goals';
import { Outlook } from './outlook';
import { whole } from './whole';

/** The effort that serves a goal, in whole percent, as it is and as it would be. */
interface Bar {
  id: string;
  goal: Goal | null;
  name: string;
  share: number;
  target: number;
  /** Of what is held, in percent; 0 while nothing is. */
  change: number;
  /** Ends of the drawn parts, in percent of the whole bar. */
  solid: number;
  hatched: number;
  tick: number | null;
}

/** How the effort looked at splits over the goals, each beside its weight. */
@Component({
  selector: 'ordo-goal-bars',
  imports: [Badge, GoalGlyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (bar of bars(); track bar.id) {
      <li [style.--goal-fill]="'var(--' + (bar.goal?.hue ?? 'slate') + ')'">
        <div class="words num">
          <ordo-goal-glyph [shape]="bar.goal?.shape ?? 'none'" [hue]="bar.goal?.hue ?? 'slate'" />
          <span class="name">{{ bar.name }}</span>
          @if (bar.change !== 0) { <ordo-badge tone="accent"><span aria-hidden="true">{{ bar.change > 0 ? '▲' : '▼' }}</span>{{ signed(bar.change) }}</ordo-badge> }
          <span class="share">{{ percent(bar.share) }}</span>
          <span class="target">{{ t('alignment.of', { target: percent(bar.target) }) }}</span>
        </div>
        <div class="bar" aria-hidden="true">
          <i [style.transform]="'scaleX(' + bar.solid / 100 + ')'"></i>
          @if (bar.hatched > 0) { <s [class.less]="bar.change < 0" [style.left.%]="bar.solid" [style.width.%]="bar.hatched"></s> }
          @if (bar.tick !== null) { <u [style.left.%]="bar.tick"></u> }
        </div>
      </li>
    }
  `,
  styleUrl: './goal-bars.css',
  host: { role: 'list' },
})
export class GoalBars {
  protected readonly t = inject(Language).t;
  private readonly language = inject(Language);
  private readonly goals = inject(Goals);
  private readonly outlook = inject(Outlook);

  /** Half of the effort fills a bar, unless something takes more. */
  private readonly full = computed(() => {
    const both = [this.outlook.before(), this.outlook.after()].flatMap((alignment) => alignment ?? []);
    return Math.max(0.5, ...both.flatMap(({ goals, unaligned }) => [unaligned, ...goals.flatMap(({ share, target }) => [share, target])]));
  });
  protected readonly bars = computed<Bar[]>(() => {
    const before = this.outlook.before();
    if (before === null) return [];
    const after = this.outlook.after() ?? before;
    const ofGoals = before.goals.map(({ goalId, target, share }, at) => {
      const goal = this.goals.byId(goalId) ?? null;
      return this.bar(goalId, goal, target, share, after.goals[at]?.share ?? share);
    });
    return [...ofGoals, this.bar('none', null, 0, before.unaligned, after.unaligned)];
  });

  protected percent(value: number): string {
    return this.language.number(value / 100, { style: 'percent' });
  }

  protected signed(value: number): string {
    return this.language.number(value, { signDisplay: 'always' });
  }

  private bar(id: string, goal: Goal | null, target: number, from: number, to: number): Bar {
    const inBar = (share: number): number => (share / this.full()) * 100;
    return {
      id,
      goal,
      name: goal?.name ?? this.t('alignment.noGoal'),
      share: whole(to),
      target: whole(target),
      change: whole(to) - whole(from),
      solid: inBar(Math.min(from, to)),
      hatched: inBar(Math.abs(to - from)),
      tick: goal === null ? null : inBar(target),
    };
  }
}
