import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Language } from '../../shell/language';
import { isHead, isItem, type BacklogLine } from '../adding';
import { BacklogView } from '../backlog-view';
import type { Group } from '../groups/group';
import { ItemNames } from '../item-names';
import { ItemReadiness } from '../refinement/item-readiness';
import { Epics } from '../structure/epics';

/** The whole of a row in one sentence, for who hears it. */
@Injectable()
export class RowNames {
  private readonly language = inject(Language);
  private readonly epics = inject(Epics);
  private readonly names = inject(ItemNames);
  private readonly readiness = inject(ItemReadiness);
  private readonly view = inject(BacklogView);

  /** "4. CYC-151, Suggest the nearest station, feature, In progress, 5 points, Joachim Brandt". A new function whenever names have changed; a renamed epic is told anew with the next of them. */
  readonly nameOf = computed(() => {
    this.language.current();
    this.names.statuses();
    this.names.labels();
    this.names.openGoals();
    this.names.assignable();
    const told = new WeakMap<BacklogItem, string>();
    return (line: BacklogLine): string => {
      if (isHead(line)) return this.headOf(line);
      if (!isItem(line)) return '';
      const words = told.get(line) ?? this.wordsOf(line);
      told.set(line, words);
      return [`${this.view.rankOf(line.id)}. ${words}`, ...this.commentsOf(line), ...this.needOf(line), ...this.readinessOf(line), ...this.insideOf(line)].join(
        ', ',
      );
    };
  });

  /** "Ready, 7 items, 19 pts". */
  private headOf({ label, items, points }: Group): string {
    return [label, this.language.t('backlog.count.items', { count: items.length }), ...(points > 0 ? [this.names.points(points)] : [])].join(', ');
  }

  /** Not kept with the other words either. */
  private commentsOf(item: BacklogItem): string[] {
    const count = this.names.comments(item);
    return count === undefined ? [] : [this.language.t('talk.count', { count })];
  }

  /** Not kept with the other words: it depends on what else is in the order. */
  private needOf(item: BacklogItem): string[] {
    const need = this.names.need(item);
    return need === undefined ? [] : [this.language.t('backlog.needs', { key: this.names.key(need) })];
  }

  /** Nor is this: it depends on the rules and on what stands in its way. */
  private readinessOf(item: BacklogItem): string[] {
    return [this.readiness.markOf(item)?.text ?? ''].filter(Boolean);
  }

  /** Nor how far what is in it is. */
  private insideOf(item: BacklogItem): string[] {
    return [this.epics.markOf(item)?.text ?? ''].filter(Boolean);
  }

  private goalOf(item: BacklogItem): string | undefined {
    const goal = this.names.goal(item);
    return goal && this.language.t('backlog.goals.serves', { name: goal.name });
  }

  private wordsOf(item: BacklogItem): string {
    const parts = [
      this.names.key(item),
      item.title,
      this.language.t(`shell.type.${item.type}`),
      this.names.stage(item)?.label,
      this.goalOf(item),
      item.estimate === null || this.epics.markOf(item) !== null ? undefined : this.language.t('backlog.points.long', { points: item.estimate }),
      item.pin === null ? undefined : this.language.t('backlog.pin.reason', { reason: item.pin }),
      item.blockedReason === null ? undefined : this.language.t('backlog.blocked', { reason: item.blockedReason }),
      this.names.assignee(item)?.name,
      this.names.epic(item)?.title,
      this.names.sprint(item)?.name,
      ...this.names.labelsOf(item).map(({ name }) => `#${name}`),
    ];
    return parts.filter(Boolean).join(', ');
  }
}
