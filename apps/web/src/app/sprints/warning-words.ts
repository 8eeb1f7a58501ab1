import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import type { ItemDoubt, StartWarning } from '@ordo/domain';
import type { IconName } from '@ordo/ui';
import { ItemNames } from '../shell/lent-by-backlog';
import { Language } from '../shell/language';
import { Goals } from '../store/goals';
import { ProductStore } from '../store/product-store';
import { SprintPlans } from './sprint-plans';

/** A warning as it is shown. */
export interface WarningLine {
  id: string;
  icon: IconName;
  isGrave: boolean;
  /** What it is about, in bold: an item's key, a person's name. */
  about: string;
  text: string;
  /** The item to look at. */
  item: BacklogItem | null;
}

/** Says in words what speaks against starting. */
@Injectable()
export class WarningWords {
  private readonly goals = inject(Goals);
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly plans = inject(SprintPlans);
  private readonly store = inject(ProductStore);

  lines(warnings: readonly StartWarning[]): WarningLine[] {
    return warnings.flatMap((warning) => this.line(warning) ?? []);
  }

  doubt(item: BacklogItem, doubt: ItemDoubt): string {
    const keys = this.plans.waitsFor(item).map((other) => this.names.key(other));
    return this.language.t(`sprints.doubt.${doubt}`, { keys: this.language.list(keys), reason: item.blockedReason ?? '' });
  }

  private line(warning: StartWarning): WarningLine | null {
    switch (warning.kind) {
      case 'no-goal':
      case 'empty':
        return this.plain(warning.kind, warning.kind === 'empty' ? 'sprint' : 'target', this.language.t(`sprints.warning.${warning.kind}`));
      case 'unserved-goal': {
        const name = this.goals.byId(warning.goalId)?.name ?? '';
        return this.plain(warning.kind, 'target', this.language.t('sprints.warning.unserved-goal', { name }));
      }
      case 'over':
        return this.plain('over', 'points', this.language.t('sprints.warning.over', { points: warning.points, most: warning.most }), true);
      case 'item':
        return this.aboutItem(warning.itemId, warning.doubts);
      case 'overloaded': {
        const about = this.nameOf(warning.memberId);
        return { ...this.plain(warning.memberId, 'points', this.language.t('sprints.warning.overloaded', { points: warning.points }), true), about };
      }
      case 'unknown-capacity': {
        const people = this.language.list(warning.memberIds.map((id) => this.nameOf(id)));
        return this.plain('unknown', 'person-off', this.language.t('sprints.warning.unknown-capacity', { people }));
      }
    }
  }

  private aboutItem(id: string, doubts: readonly ItemDoubt[]): WarningLine | null {
    const item = this.store.itemsById().get(id);
    if (!item) return null;
    const icon: IconName = doubts.every((doubt) => doubt === 'unassigned') ? 'person-off' : 'alert';
    const text = this.language.list(doubts.map((doubt) => this.doubt(item, doubt)));
    return { id, icon, isGrave: false, about: this.names.key(item), text, item };
  }

  private nameOf(memberId: string): string {
    return this.store.membersById().get(memberId)?.name ?? '';
  }

  private plain(id: string, icon: IconName, text: string, isGrave = false): WarningLine {
    return { id, icon, isGrave, about: '', text, item: null };
  }
}
