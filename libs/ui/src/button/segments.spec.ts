import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Segments } from './segments';

@Component({ imports: [Segments], template: `<ordo-segments label="Theme" [segments]="segments" [(value)]="value" />` })
class Holder {
  readonly segments = ['light', 'dark', 'system'].map((value) => ({ value, label: value }));
  readonly value = signal('light');
}

describe('segments', () => {
  async function press(key: string, from: string): Promise<string> {
    const fixture = TestBed.createComponent(Holder);
    fixture.componentInstance.value.set(from);
    document.body.appendChild(fixture.nativeElement as Node);
    await fixture.whenStable();
    const chosen = (fixture.nativeElement as HTMLElement).querySelector('[aria-checked=true]') as HTMLElement;
    chosen.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
    expect(document.activeElement?.textContent?.trim()).toBe(fixture.componentInstance.value());
    return fixture.componentInstance.value();
  }

  it.each([
    ['ArrowRight', 'light', 'dark'],
    ['ArrowLeft', 'light', 'system'],
    ['ArrowRight', 'system', 'light'],
    ['End', 'light', 'system'],
    ['Home', 'system', 'light'],
  ])('%s from %s chooses %s and takes the focus along', async (key, from, to) => {
    expect(await press(key, from)).toBe(to);
  });

  it('are one stop for Tab', async () => {
    const fixture = TestBed.createComponent(Holder);
    await fixture.whenStable();
    expect([...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].map((button) => button.tabIndex)).toEqual([0, -1, -1]);
  });
});
