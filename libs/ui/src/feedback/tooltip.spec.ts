import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { IconButton } from '../button/icon-button';

@Component({ imports: [IconButton], template: `<button ordoIconButton icon="undo" [label]="label()" keys="mod+z"></button>` })
class Holder {
  readonly label = signal('Undo');
}

describe('a tooltip', () => {
  let fixture: ComponentFixture<Holder>;
  let button: HTMLElement;
  const shown = (): string | undefined => document.querySelector('[role=tooltip]')?.textContent?.replace(/\s+/g, ' ').trim();

  beforeEach(async () => {
    fixture = TestBed.createComponent(Holder);
    document.body.appendChild(fixture.nativeElement as Node);
    await fixture.whenStable();
    button = (fixture.nativeElement as HTMLElement).querySelector('button') as HTMLElement;
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  function hoverFor(ms: number): void {
    button.dispatchEvent(new Event('mouseenter'));
    jest.advanceTimersByTime(ms);
    TestBed.tick();
  }

  it('names an icon for everybody', () => {
    expect(button.getAttribute('aria-label')).toBe('Undo');
  });

  it('shows after 400 ms of hovering, with the keys', () => {
    hoverFor(399);
    expect(shown()).toBeUndefined();
    jest.advanceTimersByTime(1);
    TestBed.tick();
    expect(shown()).toBe('Undo CtrlZ');
  });

  it('says what is so by now, as long as it is shown', () => {
    hoverFor(400);
    fixture.componentInstance.label.set('Undo the move');
    TestBed.tick();
    expect(shown()).toBe('Undo the move CtrlZ');
  });

  it('goes with Escape, and a moment after the pointer', () => {
    hoverFor(400);
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(shown()).toBeUndefined();
    hoverFor(400);
    button.dispatchEvent(new Event('mouseleave'));
    jest.advanceTimersByTime(119);
    expect(shown()).toBeDefined();
    jest.advanceTimersByTime(1);
    expect(shown()).toBeUndefined();
  });

  it('stays while the pointer is on it', () => {
    hoverFor(400);
    button.dispatchEvent(new Event('mouseleave'));
    document.querySelector('[role=tooltip]')?.parentElement?.dispatchEvent(new Event('mouseenter'));
    jest.advanceTimersByTime(5000);
    expect(shown()).toBeDefined();
  });
});
