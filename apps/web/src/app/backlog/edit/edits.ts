import { Injectable, inject } from '@angular/core';
import type { BacklogItem, EditItem, EditManySet } from '@ordo/contract';
import { LIMITS, isOver, type ChildrenFate } from '@ordo/domain';
import { LateDialogs } from '../../shell/late-dialogs';
import { v7 } from 'uuid';
import { Language } from '../../shell/language';
import { Toasts } from '../../shell/toasts';
import { UndoOffer } from '../../shell/undo-offer';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { ItemNames, type Stage } from '../item-names';
import { ItemReadiness } from '../refinement/item-readiness';
import type { Reasons } from '../step/step';
import { StepGate } from '../step/step-gate';
import type { DeleteQuestion } from './delete-dialog';
import { deletionOf, type Deletion } from './deletion';

/** Changes of what items say, each with its message and its way back. Refusals are told by who watches the store. */
@Injectable()
export class Edits {
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);
  private readonly view = inject(BacklogView);
  private readonly names = inject(ItemNames);
  private readonly readiness = inject(ItemReadiness);
  private readonly gate = inject(StepGate);
  private readonly deleting = inject(LateDialogs).of(() => import('./delete-dialog').then((m) => m.DeleteDialog));
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  may(): boolean {
    return this.store.can('items.edit');
  }

  /** What a sprint holds is for who plans it. */
  maySet(property: string): boolean {
    return property === 'sprint' ? this.store.can('sprints.plan') : this.may();
  }

  mayDelete(): boolean {
    return this.store.can('items.delete');
  }

  /** Says so when these are more than one change can hold. */
  isTooMany(items: readonly unknown[]): boolean {
    if (items.length <= LIMITS.itemsPerCommand) return false;
    this.toasts.show({ key: 'too-many', text: this.language.t('backlog.bulk.tooMany', { most: LIMITS.itemsPerCommand, count: items.length }) });
    return true;
  }

  /** One item or many: the same properties, one change. */
  set(items: readonly BacklogItem[], set: EditManySet): void {
    const [only] = items;
    if (!only || this.isTooMany(items)) return;
    this.gate.pass(items, set.status === undefined ? {} : { status: set.status }, (reasons) => this.send(items, only, set, reasons));
  }

  private send(items: readonly BacklogItem[], only: BacklogItem, set: EditManySet, reasons: Reasons): void {
    const { addLabels, removeLabels, goal, addGoals, removeGoals, ...plain } = set;
    const relinks = goal !== undefined || addGoals !== undefined || removeGoals !== undefined;
    if (items.length > 1 || relinks || Object.keys(reasons).length > 0) this.store.editItems(ids(items), set, reasons).catch(() => undefined);
    else
      this.edit(
        only,
        addLabels || removeLabels ? { ...plain, labels: only.labels.filter((id) => !removeLabels?.includes(id)).concat(addLabels ?? []) } : plain,
      );
    if (items.length > 1 || set.status !== undefined) this.tell(items, set);
  }

  /** A step of refinement also takes back into the backlog what somebody builds. Ready is said whatever checks are open; those are named. */
  toStage(items: readonly BacklogItem[], stage: Stage): void {
    if (this.isTooMany(items)) return;
    if (stage.refinement === undefined) return this.set(items, { status: stage.id });
    const first = this.names.statuses().find(({ category }) => category === 'todo');
    const isBuilt = items.some((item) => this.names.status(item)?.category !== 'todo');
    this.set(items, { refinement: stage.refinement, ...(isBuilt && first && { status: first.id }) });
    this.undoable(this.saidOf(items, stage));
  }

  /** Into a sprint by the command that plans one; null: back to the backlog. What a sprint that is over holds stays in it. */
  toSprint(items: readonly BacklogItem[], sprintId: string | null): void {
    const isFixed = (item: BacklogItem): boolean => isOver(this.names.sprint(item)?.state ?? 'planned');
    const moving = items.filter((item) => item.sprintId !== sprintId && !isFixed(item));
    const [first] = moving;
    if (!first || this.isTooMany(moving)) return;
    const name = this.names.sprint(sprintId === null ? first : { sprintId })?.name ?? '';
    this.gate.pass(moving, { sprintId }, ({ override }) => {
      const plan = { items: ids(moving), ...(override !== undefined && { override }) };
      this.store
        .execute(sprintId === null ? { kind: 'item.move', items: plan.items, sprintId } : { kind: 'sprint.plan', id: sprintId, ...plan })
        .catch(() => undefined);
      this.undoable(this.language.t(`sprints.did.${sprintId === null ? 'out' : 'in'}`, { who: this.who(moving), name }));
    });
  }

  /** Nothing is sent when nothing differs. */
  edit(item: BacklogItem, set: EditItem): void {
    const differs = Object.entries(set).some(([name, value]) => JSON.stringify(item[name as keyof BacklogItem]) !== JSON.stringify(value));
    if (differs) this.store.editItem(item.id, set).catch(() => undefined);
  }

  rename(item: BacklogItem, typed: string): void {
    const title = asTitle(typed);
    if (title !== '') this.edit(item, { title });
  }

  describe(item: BacklogItem, description: string): void {
    this.store.editItem(item.id, { description }).catch(() => undefined);
  }

  /** Asks first what becomes of what stands below, if anything does. `done` when it is deleted. */
  delete(items: readonly BacklogItem[], done: () => void = () => undefined): void {
    if (items.length === 0 || this.isTooMany(items)) return;
    const deletion = deletionOf(this.store.items(), items);
    const answered = (fate?: ChildrenFate): void => {
      done();
      this.deleteNow(deletion, fate);
    };
    if (deletion.children.length === 0) answered();
    else void this.deleting.open({ ...deletion, answered } satisfies DeleteQuestion, { focus: 'input:checked' });
  }

  /** The id of a label of this name, made when there is none. */
  labelNamed(name: string): string {
    const known = this.store.labels().find((label) => label.name.toLocaleLowerCase() === name.toLocaleLowerCase());
    if (known) return known.id;
    const id = v7();
    this.store.createLabel({ id, name }).catch(() => undefined);
    return id;
  }

  undoable(text: string): void {
    this.undo.show(text);
  }

  private deleteNow({ items, children, below }: Deletion, fate?: ChildrenFate): void {
    this.store.deleteItems(ids(items), fate).catch(() => undefined);
    this.view.clearSelection();
    const count = items.length + (fate === 'delete' ? below : 0);
    const [only] = items;
    const deleted = this.language.t(count === 1 ? 'backlog.deleted.one' : 'backlog.deleted.several', { key: only ? this.names.key(only) : '', count });
    this.undoable(fate === 'lift' ? this.language.t('structure.delete.lifted', { deleted, count: children.length }) : deleted);
  }

  private saidOf(items: readonly BacklogItem[], { label, refinement }: Stage): string {
    const who = this.who(items);
    const open = refinement === 'ready' ? items.map((item) => this.readiness.unmet(item).length).filter((count) => count > 0) : [];
    const [first] = open;
    if (first === undefined) return this.language.t('backlog.edited.status', { who, status: label });
    if (items.length === 1) return this.language.t('backlog.edited.readyThough', { who, count: first });
    return this.language.t('backlog.edited.readyThoughSome', { who, count: open.length });
  }

  private who(items: readonly BacklogItem[]): string {
    return items.length === 1 && items[0] ? this.names.key(items[0]) : this.language.t('backlog.count.items', { count: items.length });
  }

  private tell(items: readonly BacklogItem[], set: EditManySet): void {
    const who = this.who(items);
    const status = set.status === undefined ? undefined : this.names.status({ status: set.status })?.label;
    this.undoable(status === undefined ? this.language.t('backlog.edited.some', { who }) : this.language.t('backlog.edited.status', { who, status }));
  }
}

/** One line, without the spaces around it. */
export function asTitle(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim().slice(0, LIMITS.title);
}

function ids(items: readonly BacklogItem[]): string[] {
  return items.map(({ id }) => id);
}
