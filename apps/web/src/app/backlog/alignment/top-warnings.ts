import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LONG_BLOCKED, wholeDaysSince } from '@ordo/domain';
import type { IconName } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';
import { ItemNames } from '../item-names';
import { Ordering } from '../order/ordering';
import { ItemReadiness } from '../refinement/item-readiness';
import { Outlook } from './outlook';

export interface TopWarning {
  id: string;
  icon: IconName;
  text: string;
  /** What one can do about it; null for who may not. */
  action: string | null;
  act: () => void;
}

/** A piece of a sentence, which breaks in no line when it is a key. */
export interface Run {
  text: string;
  isKey: boolean;
}

/** A sentence cut where it names items. */
export function runsOf(text: string): readonly Run[] {
  return text.split(/([A-Z][A-Z0-9]*-\d+)/).map((part, at) => ({ text: part, isKey: at % 2 === 1 }));
}

/** Of one kind so many are told at once. */
const OF_A_KIND = 2;

/** What speaks against the items that the next sprints hold, worst first, each with what one can do about it. */
@Injectable()
export class TopWarnings {
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly ordering = inject(Ordering);
  private readonly outlook = inject(Outlook);
  private readonly readiness = inject(ItemReadiness);
  private readonly view = inject(BacklogView);
  private readonly t = this.language.t;

  /** The items above the line that ends what is looked at. */
  private readonly near = computed<readonly BacklogItem[]>(
    () => {
      const lines = this.outlook.lines();
      const count = lines[Number(this.outlook.horizon()) - 1]?.sure ?? 0;
      const items: BacklogItem[] = [];
      for (const item of this.outlook.order()) {
        if (items.length >= count) break;
        items.push(item);
      }
      return items;
    },
    { equal: (one, other) => one.length === other.length && one.every((item, at) => item === other[at]) },
  );

  readonly all = computed<readonly TopWarning[]>(() => [...this.unready(), ...this.beforeNeeds(), ...this.aimless(), ...this.blocked()]);

  private unready(): TopWarning[] {
    const next = this.near().slice(0, this.outlook.lines()[0]?.sure ?? 0);
    const items = next.filter((item) => this.readiness.isRefinable(item) && item.refinement !== 'ready');
    const [first, second] = items;
    if (first === undefined) return [];
    const text = this.t('alignment.warning.notReady', { count: items.length });
    const action = second ? this.t('alignment.show') : this.names.key(first);
    const show = (): void => this.view.write('category:todo refinement:new,refining');
    return [{ id: 'not-ready', icon: 'alert', text, action, act: () => (second ? show() : this.view.open(first)) }];
  }

  /** While something is held too: what matters is which of two comes first in the order that is seen. */
  private beforeNeeds(): TopWarning[] {
    const seen = new Set<string>();
    const found: TopWarning[] = [];
    for (const item of this.near()) {
      const need = this.readiness.blockersOf(item).find((blocker) => !seen.has(blocker.id) && this.outlook.isPullable(blocker));
      seen.add(item.id);
      if (need === undefined) continue;
      const text = this.t('alignment.warning.beforeNeed', { key: this.names.key(item), need: this.names.key(need) });
      const action = this.ordering.may() ? this.t('alignment.fixOrder') : null;
      found.push({ id: `need ${item.id}`, icon: 'dependency', text, action, act: () => this.ordering.afterNeeds(item) });
    }
    return found.slice(0, OF_A_KIND);
  }

  private aimless(): TopWarning[] {
    const count = this.outlook.goals().length === 0 ? 0 : this.near().filter(({ goals }) => goals.length === 0).length;
    if (count === 0) return [];
    const text = this.t('alignment.warning.noGoal', { count, sprints: Number(this.outlook.horizon()) });
    return [{ id: 'no-goal', icon: 'unlink', text, action: this.t('alignment.show'), act: () => this.view.write('-category:done goal:none') }];
  }

  private blocked(): TopWarning[] {
    const now = new Date().toISOString();
    return this.near()
      .flatMap((item): (TopWarning & { days: number })[] => {
        const days = item.blockedReason === null || item.blockedSince === null ? 0 : wholeDaysSince(item.blockedSince, now);
        if (days < LONG_BLOCKED) return [];
        const text = this.t('alignment.warning.blocked', { key: this.names.key(item), days });
        return [{ id: `blocked ${item.id}`, icon: 'ban', text, action: this.t('alignment.open'), act: () => this.view.open(item), days }];
      })
      .sort((one, other) => other.days - one.days)
      .slice(0, OF_A_KIND);
  }
}
