import { Injectable, inject } from '@angular/core';
import {
  DAY_WORDS,
  ESTIMATES,
  FIELD_NAMES,
  HAD,
  ITEM_TYPES,
  ME,
  NONE,
  REFINEMENTS,
  STATUS_CATEGORIES,
  YES_NO,
  endsOf,
  fieldOf,
  foldText,
  isOpenGoal,
  isOver,
  type Ask,
  type FieldName,
  type Operator,
} from '@ordo/domain';
import type { IconName, PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames } from '../item-names';

/** What can be chosen without writing, in the order of the menu. */
export const CHIP_FIELDS = [
  'type',
  'status',
  'refinement',
  'estimate',
  'label',
  'goal',
  'assignee',
  'sprint',
  'epic',
  'step',
  'release',
  'blocked',
  'ready',
  'has',
  'watching',
  'created',
  'updated',
] as const satisfies readonly FieldName[];
export type ChipField = (typeof CHIP_FIELDS)[number];

export const FIELD_ICONS: Record<ChipField, IconName> = {
  type: 'shapes',
  status: 'status',
  refinement: 'circle-dot',
  estimate: 'hash',
  label: 'label',
  goal: 'target',
  assignee: 'person',
  sprint: 'sprint',
  epic: 'layers',
  step: 'map',
  release: 'split',
  blocked: 'ban',
  ready: 'circle-check',
  has: 'list-tasks',
  watching: 'eye',
  created: 'calendar',
  updated: 'clock',
};

/** Days as they are asked for, with their operator. */
const DAYS: readonly (readonly [Operator, string])[] = [
  ...DAY_WORDS.map((word) => [':', word] as const),
  ['>=', '-7d'],
  ['>=', '-30d'],
  ['<', '-30d'],
  ['<', '-90d'],
];

/** Signs of comparison as they are read. */
const SIGNS: Record<Operator, string> = { ':': '', '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

export function isChipField(field: FieldName): field is ChipField {
  return (CHIP_FIELDS as readonly FieldName[]).includes(field);
}

/** What each field of a filter can be set to, in words. */
@Injectable()
export class FilterNames {
  private readonly language = inject(Language);
  private readonly t = this.language.t;
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);

  field(field: FieldName): string {
    return this.t(`backlog.filter.field.${field}`);
  }

  allFields(): readonly FieldName[] {
    return FIELD_NAMES;
  }

  /** The values of a field that can be chosen; of days, with their operator before a blank. */
  options(field: FieldName): PickerOption[] {
    if (fieldOf(field).kind === 'day') return DAYS.map(([operator, value]) => ({ value: `${operator} ${value}`, label: this.one(field, operator, value) }));
    return [...this.special(field), ...this.plainValues(field)].map((value) => ({ value, label: this.label(field, value), ...this.hint(field, value) }));
  }

  /** What completes a filter being written: the value as it is written, and what it means. */
  spellings(field: FieldName): { value: string; label: string }[] {
    if (fieldOf(field).kind === 'day') return [...DAY_WORDS, '-7d', '-30d'].map((value) => ({ value, label: this.day(value) }));
    return [...this.special(field), ...this.plainValues(field)].map((value) => ({ value: this.spelling(field, value), label: this.label(field, value) }));
  }

  /** "not Bug or Task", "≥ 5 pts", "since 7 days ago". */
  value({ field, operator, values, isExcluded }: Ask): string {
    const words = this.language.list(
      values.map((value) => this.one(field, operator, value)),
      'disjunction',
    );
    return isExcluded ? this.t('backlog.filter.not', { values: words }) : words;
  }

  /** A value that is not there any more still filters, and says that it is unknown. */
  label(field: FieldName, value: string): string {
    if (value === NONE && fieldOf(field).hasNone) return this.t(`backlog.filter.none.${field}`);
    if (value === ME && fieldOf(field).hasMe) return this.t('backlog.filter.me');
    if (fieldOf(field).words?.includes(value)) return this.t(`backlog.filter.sprint.${value}`);
    switch (field) {
      case 'type':
        return this.t(`shell.type.${value}`);
      case 'refinement':
        return this.t(`backlog.refinement.${value}`);
      case 'category':
        return this.t(`backlog.filter.category.${value}`);
      case 'ready':
      case 'blocked':
        return this.t(`backlog.filter.${value}`);
      case 'has':
        return this.t(`backlog.filter.had.${value}`);
      case 'estimate':
        return this.points(value);
      case 'created':
      case 'updated':
        return this.day(value);
      case 'status':
      case 'label':
      case 'goal':
      case 'assignee':
      case 'watching':
      case 'sprint':
      case 'parent':
      case 'epic':
      case 'step':
      case 'release':
        return this.named(field, value) ?? this.t('backlog.filter.unknown');
      default:
        return value;
    }
  }

  /** Whether a value names something that there is. */
  isKnown(field: FieldName, value: string): boolean {
    const isSpecial = value === NONE || value === ME || fieldOf(field).words?.includes(value) === true;
    return !LOOKED_UP.has(field) || isSpecial || this.named(field, value) !== undefined;
  }

  /** The id that a name stands for, so that a view survives a new name; the name itself when it stands for none, or for several. */
  idOf(field: FieldName, value: string): string {
    const [one, ...others] = this.named(field, value) === undefined ? [] : this.called(field, value);
    return one && others.length === 0 ? one.id : value;
  }

  private one(field: FieldName, operator: Operator, value: string): string {
    const label = this.label(field, value);
    if (operator === ':') return label;
    return fieldOf(field).kind === 'day' ? this.t(`backlog.filter.compared.${WORDS[operator]}`, { when: label }) : `${SIGNS[operator]} ${label}`;
  }

  private special(field: FieldName): string[] {
    const { hasMe, hasNone, words = [] } = fieldOf(field);
    return [...(hasMe ? [ME] : []), ...(hasNone ? [NONE] : []), ...words];
  }

  private plainValues(field: FieldName): readonly string[] {
    switch (field) {
      case 'type':
        return ITEM_TYPES;
      case 'status':
        return this.names.statuses().map(({ id }) => id);
      case 'category':
        return STATUS_CATEGORIES;
      case 'refinement':
        return REFINEMENTS;
      case 'ready':
      case 'blocked':
        return YES_NO;
      case 'has':
        return HAD;
      case 'estimate':
        return ESTIMATES.map(String);
      case 'label':
        return this.names.labels().map(({ id }) => id);
      case 'goal':
        return this.store
          .goals()
          .filter(isOpenGoal)
          .map(({ id }) => id);
      case 'assignee':
      case 'watching':
        return this.names.assignable().map(({ id }) => id);
      case 'sprint':
        return this.sprints();
      case 'parent':
      case 'epic':
        return this.epics();
      case 'step':
      case 'release':
        return this.things(field).map(({ id }) => id);
      default:
        return fieldOf(field).values ?? [];
    }
  }

  private named(field: FieldName, value: string): string | undefined {
    const isIt = ({ id, name }: { id: string; name: string }): boolean => id === value || foldText(name) === foldText(value);
    if (field === 'status') return this.names.statuses().find((status) => isIt(status) || foldText(status.label) === foldText(value))?.label;
    if (field === 'label') {
      const name = this.store.labels().find(isIt)?.name;
      return name === undefined ? undefined : `#${name}`;
    }
    if (NAMED.has(field)) return this.things(field).find(isIt)?.name;
    return (
      this.store.itemsById().get(value.toLowerCase()) ?? this.store.items().find(({ key, number }) => key === value.toUpperCase() || String(number) === value)
    )?.title;
  }

  /** Labels, goals, people and sprints are written by their names, unless another one is called so too. */
  private spelling(field: FieldName, value: string): string {
    const known = this.things(field);
    const name = known.find(({ id }) => id === value)?.name ?? value;
    return known.filter((one) => foldText(one.name) === foldText(name)).length === 1 ? name : value;
  }

  private called(field: FieldName, value: string): readonly { id: string; name: string }[] {
    return this.things(field).filter(({ id, name }) => id === value || foldText(name) === foldText(value));
  }

  /** Those that have names of their own. */
  private things(field: FieldName): readonly { id: string; name: string }[] {
    switch (field) {
      case 'label':
        return this.store.labels();
      case 'assignee':
      case 'watching':
        return this.store.members();
      case 'goal':
        return this.store.goals();
      case 'sprint':
        return this.store.sprints();
      case 'step':
        return this.store.steps();
      case 'release':
        return this.store.releases();
      default:
        return [];
    }
  }

  /** Those one can plan into, then those that are over, the latest first. */
  private sprints(): string[] {
    const [over, open] = [true, false].map((isPast) => this.store.sprints().filter(({ state }) => isOver(state) === isPast));
    return [...(open ?? []), ...(over ?? []).toReversed()].map(({ id }) => id);
  }

  /** Keys of what has something below it. */
  private epics(): string[] {
    return this.store.items().flatMap((item) => (this.names.isEpic(item) ? [item.key || item.id] : []));
  }

  private hint(field: FieldName, value: string): { hint?: string } {
    return field === 'epic' && value !== NONE ? { hint: value } : {};
  }

  private points(value: string): string {
    const { from, to } = endsOf(value);
    if (from === to) return this.names.points(Number(value));
    if (from === null) return `≤ ${this.names.points(Number(to))}`;
    return to === null ? `≥ ${this.names.points(Number(from))}` : `${this.language.number(Number(from))}–${this.names.points(Number(to))}`;
  }

  private day(value: string): string {
    const { from, to } = endsOf(value);
    if (from !== to) return `${from === null ? '' : this.day(from)} – ${to === null ? '' : this.day(to)}`.trim();
    const [, count, unit] = /^-(\d+)([dwm])$/.exec(value) ?? [];
    if (unit !== undefined) return this.t(`backlog.filter.ago.${unit}`, { count: Number(count) });
    return (DAY_WORDS as readonly string[]).includes(value) ? this.t(`backlog.filter.day.${value}`) : this.language.day(value);
  }
}

/** Fields whose values are names of things. */
const LOOKED_UP: ReadonlySet<FieldName> = new Set(['status', 'label', 'assignee', 'watching', 'goal', 'sprint', 'parent', 'epic', 'step', 'release']);
/** Those that have a name and nothing else to be called by. */
const NAMED: ReadonlySet<FieldName> = new Set(['assignee', 'watching', 'goal', 'sprint', 'step', 'release']);

const WORDS: Record<Exclude<Operator, ':'>, string> = { '<': 'before', '<=': 'until', '>': 'after', '>=': 'since' };
