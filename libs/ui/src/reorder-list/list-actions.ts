import type { KeyboardLift } from './keyboard-lift';
import { listKey, type ListKey } from './list-keys';
import type { RowFocus } from './row-focus';
import type { RowSelection } from './row-selection';

/** What keys need of the list they work in. */
export interface KeyedList {
  mayMove: () => boolean;
  maySelect: () => boolean;
  singleKeys: () => boolean;
  walksCells: () => boolean;
  /** The row that a key is about. */
  current: () => string | null;
  rowsOnPage: () => number;
  indexOf: (id: string) => number;
  idAt: (index: number) => string | null;
  isHead: (id: string) => boolean;
  hasSelection: () => boolean;
  /** A row was to be lifted that cannot be moved now. */
  refuseLift: () => void;
  show: (id: string) => void;
  open: (id: string) => void;
  escape: () => void;
  focus: RowFocus;
  selection: RowSelection;
  lift: () => KeyboardLift;
}

/** Translates the keys of the list into what it does. Fields and buttons inside rows keep theirs. */
export class ListActions {
  constructor(private readonly list: KeyedList) {}

  key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || target.closest('input, textarea, select, [contenteditable]')) return;
    const lift = this.list.lift();
    const wasUsed = lift.isActive ? lift.key(event) : this.act(event, target.hasAttribute('data-row'));
    if (!wasUsed) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private act(event: KeyboardEvent, onRow: boolean): boolean {
    const key = listKey(event, this.list.rowsOnPage(), this.list.singleKeys());
    const id = this.list.current();
    if (!key || id === null || (!onRow && (key.do === 'open' || key.do === 'lift'))) return false;
    return this.walk(key, id) || this.select(key, id) || this.use(key, id, onRow);
  }

  private walk(key: ListKey, id: string): boolean {
    const { focus } = this.list;
    if (key.do === 'go') this.goTo(focus.step(key.by), id, key.extend);
    else if (key.do === 'first' || key.do === 'last') this.goTo(focus.step(key.do === 'first' ? -Infinity : Infinity), id, key.extend);
    else if (key.do === 'cell' && this.list.walksCells()) focus.stepCell(key.by);
    else return false;
    return true;
  }

  private select(key: ListKey, id: string): boolean {
    if (!this.list.maySelect()) return false;
    if (key.do === 'toggle') this.list.selection.toggle(id);
    else if (key.do === 'range') this.list.selection.extendTo(id);
    else if (key.do === 'all') this.list.selection.all();
    else return false;
    return true;
  }

  private use(key: ListKey, id: string, onRow: boolean): boolean {
    if (key.do === 'open' || (key.do === 'lift' && this.list.isHead(id))) this.list.open(id);
    else if (key.do === 'lift') {
      if (this.list.mayMove()) this.list.lift().begin(id, this.list.indexOf(id));
      else this.list.refuseLift();
    } else if (key.do === 'escape') this.escape(onRow);
    else return false;
    return true;
  }

  /** From a cell back to its row, then out of the selection, then whatever is open above. */
  private escape(onRow: boolean): void {
    if (!onRow) this.list.focus.focusActive();
    else if (this.list.hasSelection()) this.list.selection.clear();
    else this.list.escape();
  }

  private goTo(index: number, from: string, extend: boolean): void {
    const to = this.list.idAt(index);
    if (to === null) return;
    if (extend && this.list.maySelect()) this.list.selection.walk(from, to);
    this.list.show(to);
  }
}
