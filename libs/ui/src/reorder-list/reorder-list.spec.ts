import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { RowTemplate, type ListRow } from './list-row';
import type { ReorderIntent } from './move';
import { ReorderList } from './reorder-list';

interface Thing extends ListRow {
  title: string;
}

@Component({
  selector: 'ordo-test-page',
  imports: [ReorderList, RowTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-reorder-list [rows]="rows()" label="Things" [nameOf]="nameOf" [mayMove]="mayMove()" [maySelect]="true" [(selection)]="selection" [(active)]="active" (moved)="moves.push($event)" (opened)="opened.push($event.id)">
      <ng-template [ordoRow]="rows()" let-row><span class="title">{{ row.title }}</span><button type="button" data-cell tabindex="-1">cell</button></ng-template>
    </ordo-reorder-list>
  `,
})
class Page {
  readonly rows = signal<readonly Thing[]>(Array.from({ length: 10_000 }, (_, index) => ({ id: `r${index}`, title: `Thing ${index}` })));
  readonly mayMove = signal(true);
  readonly selection = signal<ReadonlySet<string>>(new Set());
  readonly active = signal<string | null>(null);
  readonly moves: ReorderIntent[] = [];
  readonly opened: string[] = [];
  readonly nameOf = (row: Thing, index: number): string => `${index + 1}. ${row.title}`;
}

describe('ReorderList', () => {
  let fixture: ComponentFixture<Page>;
  let page: Page;
  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const row = (id: string): HTMLElement => element().querySelector<HTMLElement>(`[data-row="${id}"]`)!;
  const list = (): ReorderList<Thing> => fixture.debugElement.query(By.directive(ReorderList)).componentInstance as ReorderList<Thing>;
  const focused = (): string | null => document.activeElement?.getAttribute('data-row') ?? null;
  const press = async (...keys: string[]): Promise<void> => {
    for (const combined of keys) {
      const [key = '', shift] = combined.split('+').reverse();
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, shiftKey: shift === 'Shift', ctrlKey: shift === 'Control', bubbles: true, cancelable: true }),
      );
      await fixture.whenStable();
    }
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(Page);
    page = fixture.componentInstance;
    document.body.append(element());
    await fixture.whenStable();
    row('r2').focus();
    await fixture.whenStable();
  });

  afterEach(() => element().remove());

  it('draws what is seen of ten thousand rows, and tells how many there are', () => {
    expect(element().querySelectorAll('[data-row]').length).toBeLessThan(50);
    const grid = element().querySelector('[role=grid]');
    expect(grid?.getAttribute('aria-rowcount')).toBe('10001');
    expect(row('r2').getAttribute('aria-rowindex')).toBe('4');
    expect(row('r2').getAttribute('aria-label')).toBe('3. Thing 2');
  });

  it('has one stop for Tab and walks with arrows and letters', async () => {
    await press('ArrowDown', 'j', 'k', 'ArrowDown');
    expect(focused()).toBe('r4');
    expect(element().querySelectorAll('[data-row][tabindex="0"]').length).toBe(1);
  });

  it('keeps the focused row in the document at the other end of the list', async () => {
    await press('End');
    expect(focused()).toBe('r9999');
    expect(element().querySelectorAll('[data-row]').length).toBeLessThan(60);
  });

  it('keeps the focus when its row is moved or the one before it goes', async () => {
    page.rows.update(([first, second, ...rest]) => [second!, ...rest.slice(0, 4), first!, ...rest.slice(4)]);
    await fixture.whenStable();
    expect(focused()).toBe('r2');
  });

  it('gives the focus to the row that takes the place of a deleted one', async () => {
    page.rows.update((rows) => rows.filter(({ id }) => id !== 'r2'));
    await fixture.whenStable();
    expect(element().querySelector('[data-row][tabindex="0"]')?.getAttribute('data-row')).toBe('r3');
  });

  it('lifts with Space, moves with arrows and answers one intent on Space', async () => {
    await press(' ', 'ArrowDown', 'ArrowDown', ' ');
    expect(page.moves).toEqual([{ ids: ['r2'], place: { after: 'r4' } }]);
  });

  it('goes to a rank that is typed', async () => {
    await press(' ', '1', '2', 'Enter');
    expect(page.moves).toEqual([{ ids: ['r2'], place: { after: 'r11' } }]);
  });

  it('puts everything back on Escape, and when it is put down where it was', async () => {
    await press(' ', 'ArrowDown', 'Escape', ' ', 'ArrowDown', 'ArrowUp', ' ');
    expect(page.moves).toEqual([]);
  });

  it('does not change the order while something is held, whatever others do', async () => {
    await press(' ');
    page.rows.update((rows) => rows.slice(1));
    await fixture.whenStable();
    expect(element().querySelector('[data-row="r0"]')).not.toBeNull();
    await press('Escape');
    expect(element().querySelector('[data-row="r0"]')).toBeNull();
  });

  it('moves the whole selection with one of its rows, together and in order', async () => {
    page.selection.set(new Set(['r5', 'r2']));
    await fixture.whenStable();
    await press(' ', 'Home', ' ');
    expect(page.moves).toEqual([{ ids: ['r2', 'r5'], place: { before: 'r0' } }]);
  });

  it('selects with X, Shift and arrows, and everything', async () => {
    await press('x', 'Shift+ArrowDown');
    expect([...page.selection()]).toEqual(['r2', 'r3']);
    await press('Control+a');
    expect(page.selection().size).toBe(10_000);
    await press('Escape');
    expect(page.selection().size).toBe(0);
  });

  it('opens a row on Enter and on a press, selects it with Control', () => {
    row('r2').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    row('r3')
      .querySelector<HTMLElement>('.title')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    row('r4').dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true, detail: 1 }));
    expect(page.opened).toEqual(['r2', 'r3']);
    expect([...page.selection()]).toEqual(['r4']);
  });

  it('gives a head the focus and opens it, and never moves or selects it', async () => {
    page.rows.set([
      { id: 'one', title: 'One', head: true },
      { id: 'a', title: 'A' },
      { id: 'two', title: 'Two', head: true },
      { id: 'b', title: 'B' },
    ]);
    await fixture.whenStable();
    row('two').focus();
    await press(' ', 'Enter', 'x', 'Control+a');
    expect(page.opened).toEqual(['two', 'two']);
    expect([...page.selection()]).toEqual(['a', 'b']);
    await press('Escape');
    row('a').focus();
    await press(' ', 'ArrowDown', ' ');
    expect(page.moves).toEqual([{ ids: ['a'], place: { after: 'two' } }]);
  });

  it('leaves the focus to a field that opens in the moment of a step', async () => {
    const field = document.createElement('input');
    row('r5').append(field);
    const stepped = press('ArrowDown');
    field.focus();
    await stepped;
    await fixture.whenStable();
    expect(document.activeElement).toBe(field);
    expect(page.active()).not.toBe('r2');
  });

  it('takes the focus from no field elsewhere that has it by the time a row is drawn', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    list().show('r5');
    field.focus();
    await fixture.whenStable();
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('lifts nothing for who may not order', async () => {
    page.mayMove.set(false);
    await fixture.whenStable();
    await press(' ', 'ArrowDown', ' ');
    expect(page.moves).toEqual([]);
  });
});
