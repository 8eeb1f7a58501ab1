import { Injectable, computed, inject, signal } from '@angular/core';
import type { BacklogItem, CreateItem } from '@ordo/contract';
import type { GroupSet, Place } from '@ordo/domain';
import type { ListRow } from '@ordo/ui';
import { v7 } from 'uuid';
import { Language } from '../shell/language';
import { ProductStore } from '../store/product-store';
import { SprintLines, type SprintLine } from './alignment/sprint-lines';
import { BacklogView } from './backlog-view';
import { Edits } from './edit/edits';
import type { Group } from './groups/group';
import { ListGroups, type GroupedLine } from './groups/list-groups';

/** The line where new items are typed. */
export interface NewLine extends ListRow {
  readonly id: 'new';
  readonly fixed: true;
}
export type BacklogLine = GroupedLine | NewLine | SprintLine;

export function isItem(line: BacklogLine): line is BacklogItem {
  return !('fixed' in line) && !isHead(line);
}

export function isSprintLine(line: BacklogLine): line is SprintLine {
  return 'sprint' in line && 'fixed' in line;
}

export function isHead(line: BacklogLine): line is Group {
  return 'head' in line;
}

const NEW_LINE: NewLine = { id: 'new', fixed: true };

/** Typing new items in their place: at the focused rank for who may order, at the bottom for who may not. */
@Injectable()
export class Adding {
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);
  private readonly edits = inject(Edits);
  private readonly groups = inject(ListGroups);
  private readonly language = inject(Language);
  private readonly sprintLines = inject(SprintLines);
  private readonly place = signal<Place | null>(null);

  readonly isOpen = computed(() => this.place() !== null);
  /** The rows of the list, with this line and those of the next sprints among them. */
  readonly lines = computed<readonly BacklogLine[]>(() => this.sprintLines.among<Group | NewLine>(this.typed()));
  private readonly typed = computed<readonly (GroupedLine | NewLine)[]>(() => {
    const lines = this.groups.lines();
    const place = this.place();
    if (!place) return lines;
    const at = positionOf(place, lines);
    return [...lines.slice(0, at), NEW_LINE, ...lines.slice(at)];
  });

  may(): boolean {
    return this.store.can('items.create');
  }

  open(): void {
    if (!this.may() || this.isOpen()) return;
    this.place.set(this.store.can('items.order') ? this.besideActive() : { at: 'bottom' });
  }

  close(): void {
    this.place.set(null);
  }

  /** Several lines are one change. The next one is typed below. */
  add(titles: readonly string[]): void {
    const drafts = titles.map((title) => ({ id: v7(), title }));
    const [only] = drafts;
    const last = drafts.at(-1);
    if (!only || !last) return;
    const wanted = this.place() ?? { at: 'bottom' };
    const { place } = this.groups.landing([], wanted);
    const where = this.store.can('items.order') ? { place } : {};
    this.view.keepShown(drafts.map(({ id }) => id));
    if (drafts.length === 1) this.store.createItem({ ...only, ...this.inGroup(wanted), ...where }).catch(() => undefined);
    else {
      this.store.addItems(drafts, where.place).catch(() => undefined);
      this.edits.undoable(this.language.t('backlog.added', { count: drafts.length }));
    }
    this.view.active.set(last.id);
    if (this.isOpen()) this.place.set({ after: last.id });
  }

  /** Above the row with the focus, or first in the group whose head has it. A sorted list has no places. */
  private besideActive(): Place {
    const active = this.view.active();
    if (active === null || this.view.sorting() !== null) return { at: 'top' };
    if (this.groups.at(active)?.id === active) return { after: active };
    return this.view.isShown(active) ? { before: active } : { at: 'top' };
  }

  /** What the group says of everything in it. */
  private inGroup(place: Place): Partial<CreateItem> {
    if ('at' in place) return {};
    const { label, sprintId, ...set }: GroupSet = this.groups.setAt('after' in place ? place.after : place.before);
    return { ...set, ...(label && { labels: [label] }), ...(sprintId && { sprintId }) };
  }
}

function positionOf(place: Place, lines: readonly GroupedLine[]): number {
  if ('at' in place) return place.at === 'top' ? 0 : lines.length;
  const at = lines.findIndex(({ id }) => id === ('after' in place ? place.after : place.before));
  if (at < 0) return lines.length;
  return 'after' in place ? at + 1 : at;
}
