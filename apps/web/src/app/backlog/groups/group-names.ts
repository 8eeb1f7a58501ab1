import { Injectable, inject } from '@angular/core';
import type { BacklogItem, Goal, Sprint } from '@ordo/contract';
import { isOpenGoal, isOver, ITEM_TYPES, stepGroup, type Grouping } from '@ordo/domain';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames, type Stage } from '../item-names';
import type { GroupGlyph, GroupName } from './group';

const NO_GOAL: GroupGlyph = { kind: 'goal', shape: 'none', hue: 'slate' };

/** The groups that a list can be divided into, in their order; what has no value comes last. */
@Injectable()
export class GroupNames {
  private readonly t = inject(Language).t;
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);

  all(grouping: Grouping): readonly GroupName[] {
    switch (grouping) {
      case 'status':
        return this.names.stages().filter(isShown).map(ofStage);
      case 'refinement':
        return this.names.stages().flatMap((stage) => (stage.refinement ? [{ ...ofStage(stage), value: stage.refinement }] : []));
      case 'type':
        return ITEM_TYPES.map((type) => ({ value: type, label: this.t(`shell.type.${type}`), glyph: { kind: 'type', type } }));
      case 'assignee':
        return [
          ...this.names.assignable().map(({ id, name }): GroupName => ({ value: id, label: name, glyph: { kind: 'person', name } })),
          { value: null, label: this.t('backlog.assignee.none'), glyph: { kind: 'person', name: null } },
        ];
      case 'label':
        return [
          ...this.names.labels().map(({ id, name }): GroupName => ({ value: id, label: `#${name}`, glyph: { kind: 'label' } })),
          { value: null, label: this.t('backlog.filter.none.label'), glyph: { kind: 'label' } },
        ];
      case 'goal':
        return [...this.store.goals().filter(isOpenGoal).map(ofGoal), { value: null, label: this.t('backlog.filter.none.goal'), glyph: NO_GOAL }];
      case 'sprint':
        return [...this.openSprints().map(ofSprint), { value: null, label: this.t('backlog.filter.none.sprint'), glyph: { kind: 'sprint' } }];
      case 'epic':
        return [...this.epics().map(ofEpic), { value: null, label: this.t('backlog.filter.none.epic'), glyph: { kind: 'epic' } }];
    }
  }

  /** A group that is not among those, such as a person who has left, a goal that is closed or a sprint that is over. */
  other(grouping: Grouping, value: string | null): GroupName {
    const person = grouping === 'assignee' ? this.store.membersById().get(value ?? '') : undefined;
    if (person) return { value, label: person.name, glyph: { kind: 'person', name: person.name } };
    const goal = grouping === 'goal' ? this.store.goals().find(({ id }) => id === value) : undefined;
    if (goal) return ofGoal(goal);
    const sprint = grouping === 'sprint' ? this.store.sprints().find(({ id }) => id === value) : undefined;
    if (sprint) return ofSprint(sprint);
    return { value, label: this.t('backlog.filter.unknown'), glyph: { kind: 'epic' } };
  }

  /** Whether a group is worth a line when nothing is in it: it is one that rows are often put into. */
  showsEmpty(grouping: Grouping): boolean {
    return grouping !== 'label' && grouping !== 'epic';
  }

  /** Those that items can be planned into, by their first day. */
  private openSprints(): Sprint[] {
    return this.store.sprints().filter(({ state }) => !isOver(state));
  }

  /** In the order of the backlog. */
  private epics(): BacklogItem[] {
    return this.store.items().filter((item) => this.names.isEpic(item));
  }
}

/** Nothing stands in another status that is still to do: such items are shown by how far their refinement is. */
function isShown(stage: Stage): boolean {
  return stage.refinement !== undefined || stage.category !== 'todo';
}

function ofStage({ id, label, category, refinement }: Stage): GroupName {
  return { value: refinement === undefined ? id : stepGroup(refinement), label, glyph: { kind: 'status', id, category } };
}

function ofGoal({ id, name, shape, hue }: Goal): GroupName {
  return { value: id, label: name, glyph: { kind: 'goal', shape, hue } };
}

function ofSprint({ id, name }: Sprint): GroupName {
  return { value: id, label: name, glyph: { kind: 'sprint' } };
}

function ofEpic({ id, title }: BacklogItem): GroupName {
  return { value: id, label: title, glyph: { kind: 'epic' } };
}
