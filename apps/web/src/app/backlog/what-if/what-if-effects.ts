import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, GoalGlyph, Icon, IconButton, Segments } from '@ordo/ui';
import { LastProduct } from '../../shell/last-product';
import { Language } from '../../shell/language';
import { Goals } from '../../store/goals';
import { Outlook } from '../alignment/outlook';
import { HORIZONS } from '../horizon';
import { WhatIf } from './what-if';
import { WhatIfWords } from './what-if-words';

/** So many names are told, the rest is a number. */
const NAMED = 8;

/** What would come of a scenario, before and after: alignment, what delay costs, where the sprints end; and what is supposed. */
@Component({
  selector: 'ordo-what-if-effects',
  imports: [Button, GoalGlyph, Icon, IconButton, RouterLink, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './what-if-effects.html',
  styleUrl: './what-if-effects.css',
})
export class WhatIfEffects {
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly outlook = inject(Outlook);
  protected readonly whatIf = inject(WhatIf);
  protected readonly words = inject(WhatIfWords);
  private readonly goals = inject(Goals);
  private readonly last = inject(LastProduct);

  protected readonly horizons = HORIZONS.map((value) => ({ value, label: value }));
  /** Why there is no alignment to compare. */
  protected readonly missing = computed(() => {
    if (this.goals.open().length === 0) return 'goals';
    if (this.outlook.range().source === 'unknown') return 'pace';
    return this.whatIf.comparison().before.alignment.alignment === null ? 'estimates' : null;
  });
  protected readonly alignment = computed(() => {
    const { before, after } = this.whatIf.comparison();
    return { before: this.percent(before.alignment.alignment), after: this.percent(after.alignment.alignment) };
  });
  protected readonly shares = computed(() => {
    const { before, after } = this.whatIf.comparison();
    return before.alignment.goals.map(({ goalId, share, target }, at) => ({
      goal: this.goals.byId(goalId),
      before: this.percent(share),
      after: this.percent(after.alignment.goals[at]?.share ?? null),
      target: this.percent(target),
    }));
  });
  protected readonly delay = computed(() => {
    const { before, after } = this.whatIf.comparison();
    const difference = after.delay.cost - before.delay.cost;
    return {
      isKnown: before.delay.missing.length < this.whatIf.order().length,
      before: this.money(before.delay.cost),
      after: this.money(after.delay.cost),
      least: this.money(after.delay.least),
      difference: this.language.number(difference, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }),
      isLess: difference < 0,
      isOther: difference !== 0,
      missing: this.named(after.delay.missing),
    };
  });
  protected readonly lines = computed(() => {
    const { before, after } = this.whatIf.comparison();
    return after.lines.slice(0, Number(this.outlook.horizon())).map(({ sprint, sure }, at) => {
      const from = before.lines[at]?.sure ?? 0;
      const taken = (lines: typeof after.lines): number => (lines[at]?.sure ?? 0) - (lines[at - 1]?.sure ?? 0);
      return { sprint, name: this.words.sprint(sprint), before: taken(before.lines), after: taken(after.lines), isOther: from !== sure };
    });
  });
  protected readonly shifts = computed(() =>
    this.whatIf
      .comparison()
      .shifts.slice(0, NAMED)
      .map(({ id, before, after }) => ({
        id,
        key: this.words.key(id),
        before: this.words.sprint(before),
        after: this.words.sprint(after),
        isLater: after === null || (before !== null && after > before),
      })),
  );
  protected readonly further = computed(() => Math.max(0, this.whatIf.comparison().shifts.length - NAMED));

  protected to(...path: string[]): string[] {
    return ['/p', this.last.key()?.toLowerCase() ?? '', ...path];
  }

  private percent(share: number | null): string {
    return share === null ? '–' : this.language.number(Math.round(share * 100) / 100, { style: 'percent' });
  }

  private money(cost: number): string {
    return this.language.number(cost, { maximumFractionDigits: 0 });
  }

  private named(ids: readonly string[]): string {
    if (ids.length === 0) return '';
    const keys = ids.slice(0, NAMED).map((id) => this.words.key(id));
    const further = ids.length - keys.length;
    return this.t('whatIf.delay.missing', {
      count: ids.length,
      items: this.language.list(further > 0 ? [...keys, this.t('whatIf.further', { count: further })] : keys),
    });
  }
}
