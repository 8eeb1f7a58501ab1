import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Picker, filterOptions, type PickerOption } from './picker';

const OPTIONS: PickerOption[] = [
  { value: 'todo', label: 'To do' },
  { value: 'doing', label: 'In progress' },
  { value: 'done', label: 'Terminé', hint: 'end' },
];

@Component({
  imports: [Picker],
  template: `<ordo-picker label="Status" nothing="Nothing" [options]="options" [selected]="selected()" [search]="search()" [multiple]="multiple()" [create]="create()" (picked)="picked($event)" (created)="created($event)" />`,
})
class Holder {
  readonly options = OPTIONS;
  readonly selected = signal<string[]>(['doing']);
  readonly search = signal('');
  readonly multiple = signal(false);
  readonly create = signal<((typed: string) => string) | undefined>(undefined);
  readonly picked = jest.fn();
  readonly created = jest.fn();
}

describe('a picker', () => {
  let fixture: ComponentFixture<Holder>;

  async function open(set: (holder: Holder) => void = () => undefined): Promise<void> {
    fixture = TestBed.createComponent(Holder);
    set(fixture.componentInstance);
    document.body.appendChild(fixture.nativeElement as Node);
    await fixture.whenStable();
  }

  const one = (selector: string): HTMLElement => (fixture.nativeElement as HTMLElement).querySelector(selector) as HTMLElement;
  const all = (): string[] => [...(fixture.nativeElement as HTMLElement).querySelectorAll('[role=option] .label')].map((option) => option.textContent ?? '');
  const active = (): string | null | undefined =>
    document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.querySelector('.label')?.textContent;

  async function key(name: string): Promise<void> {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  }

  async function type(text: string): Promise<void> {
    (one('input') as HTMLInputElement).value = text;
    one('input').dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  it('has the focus at once and begins at what is chosen', async () => {
    await open();
    expect(document.activeElement?.getAttribute('role')).toBe('listbox');
    expect(active()).toBe('In progress');
  });

  it('walks round and picks with Enter', async () => {
    await open();
    await key('ArrowDown');
    expect(active()).toBe('Terminé');
    await key('ArrowDown');
    await key('Enter');
    expect(fixture.componentInstance.picked).toHaveBeenCalledWith('todo');
  });

  it('jumps to what begins with the letters typed', async () => {
    await open();
    await key('t');
    await key('e');
    expect(active()).toBe('Terminé');
  });

  it('finds by words, accents aside, in hints too', async () => {
    await open((holder) => holder.search.set('Find'));
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
    await type('termine');
    expect(all()).toEqual(['Terminé']);
    await type('end');
    expect(all()).toEqual(['Terminé']);
    await type('xyz');
    expect(one('.none').textContent).toBe('Nothing');
  });

  it('creates what is not there, when it may', async () => {
    await open((holder) => {
      holder.search.set('Find');
      holder.create.set((typed) => `Create “${typed}”`);
    });
    await type('in PROGRESS');
    expect(all()).toEqual(['In progress']);
    await type('Blocked');
    expect(all()).toEqual(['Create “Blocked”']);
    await key('Enter');
    expect(fixture.componentInstance.created).toHaveBeenCalledWith('Blocked');
  });

  it('tells which are chosen', async () => {
    await open((holder) => {
      holder.multiple.set(true);
      holder.selected.set(['todo', 'done']);
    });
    expect([...(fixture.nativeElement as HTMLElement).querySelectorAll('[role=option]')].map((option) => option.getAttribute('aria-selected'))).toEqual([
      'true',
      'false',
      'true',
    ]);
  });

  it('finds only what has every word', () => {
    expect(filterOptions(OPTIONS, 'prog in').map((option) => option.value)).toEqual(['doing']);
  });
});
