import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Select } from './select';

@Component({ imports: [Select], template: `<ordo-select label="Role" [options]="options" [(value)]="value" /><button id="after"></button>` })
class Holder {
  readonly options = ['Owner', 'Member', 'Stakeholder'].map((label) => ({ label, value: label.toLowerCase() }));
  readonly value = signal('member');
}

describe('a select', () => {
  let fixture: ComponentFixture<Holder>;
  const button = (): HTMLElement => (fixture.nativeElement as HTMLElement).querySelector('ordo-select button') as HTMLElement;
  const list = (): HTMLElement | null => document.querySelector('[role=listbox]');

  beforeEach(async () => {
    fixture = TestBed.createComponent(Holder);
    document.body.appendChild(fixture.nativeElement as Node);
    await fixture.whenStable();
    button().focus();
  });
  afterEach(() => fixture.destroy());

  async function press(key: string): Promise<void> {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
  }

  it('is named by what it is about and what is chosen', () => {
    expect(button().getAttribute('aria-label')).toBe('Role: Member');
  });

  it('opens on the arrow, chooses with Enter, and gives the focus back', async () => {
    await press('ArrowDown');
    expect([document.activeElement, button().getAttribute('aria-expanded')]).toEqual([list(), 'true']);
    await press('ArrowDown');
    await press('Enter');
    expect([fixture.componentInstance.value(), list(), document.activeElement]).toEqual(['stakeholder', null, button()]);
  });

  it.each(['Escape', 'Tab'])('changes nothing on %s', async (key) => {
    await press('ArrowDown');
    await press(key);
    expect([fixture.componentInstance.value(), list(), document.activeElement]).toEqual(['member', null, button()]);
  });

  it('closes when something else is pressed', async () => {
    await press('ArrowDown');
    document.getElementById('after')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(list()).toBeNull();
  });
});
