import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { BacklogItem, EditManySet } from '@ordo/contract';
import { ESTIMATES, ITEM_TYPES, isOver, type Hue, type ItemType } from '@ordo/domain';
import { Avatar, Picker, StatusIcon, TypeIcon, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { ItemNames, type Stage } from '../item-names';
import { ItemReadiness } from '../refinement/item-readiness';
import { Edits } from './edits';

/** What can be chosen from a short list. */
export const PROPERTIES = ['status', 'type', 'estimate', 'assignee', 'sprint', 'labels'] as const;
/** Goals have shares, and a picker of their own. */
export type Property = (typeof PROPERTIES)[number] | 'goals';

/** The values one property of some items can take. Labels are ticked several at a time and written on closing, as one change. */
@Component({
  selector: 'ordo-property-picker',
  imports: [Avatar, Picker, StatusIcon, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './property-picker.html',
  styles: `
    @layer app {
      :host { display: grid; background: var(--surface); border-radius: var(--r-9); box-shadow: var(--e3); overflow: hidden; }
      .preview { padding: var(--s-8) var(--s-12) var(--s-2); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); font-weight: var(--w-medium); }
      ordo-picker { box-shadow: none; }
      .hue { flex: none; width: var(--s-8); height: var(--s-8); border-radius: var(--r-full); }
    }
  `,
})
export class PropertyPicker {
  readonly what = input.required<Property>();
  readonly items = input.required<readonly BacklogItem[]>();
  readonly done = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly names = inject(ItemNames);
  private readonly edits = inject(Edits);
  private readonly readiness = inject(ItemReadiness);
  private readonly store = inject(ProductStore);

  protected readonly label = computed(() => this.t(`backlog.property.${this.what()}`));
  /** Objects, since a status of the board may be called as a step of refinement is. */
  protected readonly stages = computed<PickerOption<Stage>[]>(() =>
    this.names.stages().map((stage) => ({ value: stage, label: stage.label, ...(stage.refinement === 'ready' && { hint: this.openChecks() }) })),
  );
  protected readonly types = computed<PickerOption<ItemType>[]>(() => ITEM_TYPES.map((value) => ({ value, label: this.t(`shell.type.${value}`) })));
  protected readonly estimates = computed<PickerOption<number | null>[]>(() => {
    const imported = this.items().flatMap(({ estimate }) => (estimate === null || ESTIMATES.some((one) => one === estimate) ? [] : [estimate]));
    const values = [...new Set<number>([...ESTIMATES, ...imported])].sort((a, b) => a - b);
    return [{ value: null, label: this.t('backlog.estimate.none') }, ...values.map((value) => ({ value, label: this.names.points(value) }))];
  });
  protected readonly people = computed<PickerOption<string | null>[]>(() => [
    { value: null, label: this.t('backlog.assignee.none') },
    ...this.names.assignable().map(({ id, name, email }) => ({ value: id, label: name, hint: email })),
  ]);
  protected readonly sprints = computed<PickerOption<string | null>[]>(() => [
    { value: null, label: this.t('backlog.sprint.none') },
    ...this.store
      .sprints()
      .filter(({ state }) => !isOver(state))
      .map(({ id, name, state }) => ({ value: id, label: name, ...(state === 'active' && { hint: this.t('backlog.sprint.active') }) })),
  ]);
  protected readonly labelOptions = computed(() => this.names.labels().map(({ id, name }) => ({ value: id, label: `#${name}` })));
  protected readonly createLabel = (typed: string): string => this.t('backlog.labels.create', { name: typed });

  /** What they have in common. */
  protected readonly stage = computed(() => common(this.items().flatMap((item) => this.names.stage(item) ?? [])));
  protected readonly type = computed(() => common(this.items().map(({ type }) => type)));
  protected readonly estimate = computed(() => common(this.items().map(({ estimate }) => estimate)));
  protected readonly assignee = computed(() => common(this.items().map(({ assigneeId }) => assigneeId)));
  protected readonly sprint = computed(() => common(this.items().map(({ sprintId }) => sprintId)));
  private readonly labelsBefore = computed(() => {
    const [first, ...others] = this.items();
    return (first?.labels ?? []).filter((id) => others.every(({ labels }) => labels.includes(id)));
  });
  protected readonly ticked = linkedSignal<readonly string[]>(() => this.labelsBefore());

  constructor() {
    inject(DestroyRef).onDestroy(() => this.writeLabels());
  }

  /** Of a template that takes any option. */
  protected asStage(value: unknown): Stage {
    return value as Stage;
  }

  protected hueOf(label: string): Hue {
    return this.store.labelsById().get(label)?.hue ?? 'slate';
  }

  protected chooseStage(stage: Stage): void {
    this.edits.toStage(this.items(), stage);
    this.done.emit();
  }

  protected choose(set: EditManySet): void {
    this.edits.set(this.items(), set);
    this.done.emit();
  }

  protected chooseSprint(sprintId: string | null): void {
    this.edits.toSprint(this.items(), sprintId);
    this.done.emit();
  }

  protected tick(id: string): void {
    this.ticked.update((ticked) => (ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id]));
  }

  protected tickNew(name: string): void {
    this.tick(this.edits.labelNamed(name.replace(/^#/, '')));
  }

  /** Named, and in nobody's way. */
  private openChecks(): string {
    const open = this.items().filter((item) => this.readiness.unmet(item).length > 0);
    if (open.length === 0) return '';
    const [only] = this.items().length === 1 ? open : [];
    return only ? this.t('backlog.ready.open', { count: this.readiness.unmet(only).length }) : this.t('backlog.ready.openIn', { count: open.length });
  }

  private writeLabels(): void {
    if (this.what() !== 'labels') return;
    const [before, after] = [this.labelsBefore(), this.ticked()];
    const addLabels = after.filter((id) => !before.includes(id));
    const removeLabels = before.filter((id) => !after.includes(id));
    if (addLabels.length + removeLabels.length > 0)
      this.edits.set(this.items(), { ...(addLabels.length && { addLabels }), ...(removeLabels.length && { removeLabels }) });
  }
}

function common<T>(values: readonly T[]): readonly T[] {
  const different = [...new Set(values)];
  return different.length === 1 ? different : [];
}
