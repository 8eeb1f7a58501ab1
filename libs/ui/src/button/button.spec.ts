import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Button } from './button';
import { ariaKeys, keySigns } from './kbd';

@Component({ imports: [Button], template: `<button ordoButton icon="check" [busy]="busy()" (click)="apply()">Apply</button>` })
class Holder {
  readonly busy = signal(false);
  readonly apply = jest.fn();
}

describe('a button', () => {
  it('ignores presses while it is busy, and says that it is', async () => {
    const fixture = TestBed.createComponent(Holder);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button') as HTMLButtonElement;
    button.click();
    fixture.componentInstance.busy.set(true);
    await fixture.whenStable();
    button.click();
    expect(fixture.componentInstance.apply).toHaveBeenCalledTimes(1);
    expect([button.getAttribute('aria-busy'), button.querySelector('ordo-spinner') !== null, button.querySelector('ordo-icon')]).toEqual(['true', true, null]);
  });
});

describe('keys', () => {
  it('are drawn one by one, as this keyboard names them', () => {
    expect([keySigns('mod+k'), keySigns('g b'), keySigns('alt+shift+arrowup'), keySigns('?'), keySigns('f8')]).toEqual([
      ['Ctrl', 'K'],
      ['G', 'B'],
      ['Alt', '⇧', '↑'],
      ['?'],
      ['F8'],
    ]);
  });

  it('are told to assistive technology in its own words', () => {
    expect([ariaKeys('mod+k'), ariaKeys('alt+arrowup')]).toEqual(['Control+K', 'Alt+ArrowUp']);
  });
});
