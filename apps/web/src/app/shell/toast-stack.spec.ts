import { show, type Screen } from './test/screen';
import { ToastStack } from './toast-stack';
import { Toasts } from './toasts';
import { TestBed } from '@angular/core/testing';

describe('toasts', () => {
  let screen: Screen<ToastStack>;
  let toasts: Toasts;

  beforeEach(async () => {
    screen = await show(ToastStack);
    toasts = TestBed.inject(Toasts);
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  const texts = (): (string | null | undefined)[] => {
    screen.fixture.detectChanges();
    return screen.all('ordo-toast').map((toast) => toast.querySelector('.text')?.textContent);
  };

  it('go after eight seconds', () => {
    toasts.show({ text: 'Moved' });
    texts();
    jest.advanceTimersByTime(7999);
    expect(texts()).toEqual(['Moved']);
    jest.advanceTimersByTime(1);
    expect(texts()).toEqual([]);
  });

  it('wait while the pointer is on them', () => {
    toasts.show({ text: 'Moved' });
    texts();
    jest.advanceTimersByTime(6000);
    screen.all('ordo-toast')[0]?.dispatchEvent(new Event('mouseenter'));
    jest.advanceTimersByTime(60_000);
    expect(texts()).toEqual(['Moved']);
    screen.all('ordo-toast')[0]?.dispatchEvent(new Event('mouseleave'));
    jest.advanceTimersByTime(2000);
    expect(texts()).toEqual([]);
  });

  it('stay when something went wrong, and interrupt', () => {
    toasts.show({ text: 'Refused', tone: 'danger' });
    texts();
    jest.advanceTimersByTime(60_000);
    expect(texts()).toEqual(['Refused']);
    expect(screen.all('[role=alert]')).toHaveLength(1);
  });

  it('are three at most, the oldest goes first', () => {
    for (const text of ['1', '2', '3', '4']) toasts.show({ text });
    expect(texts()).toEqual(['2', '3', '4']);
  });

  it('take the place of an older one of the same key', () => {
    toasts.show({ text: 'Rank 4', key: 'move' });
    toasts.show({ text: 'Rank 5', key: 'move' });
    expect(texts()).toEqual(['Rank 5']);
  });

  it('do what they offer, once', () => {
    const undo = jest.fn();
    toasts.show({ text: 'Moved', action: { label: 'Undo', keys: 'mod+z', run: undo } });
    texts();
    screen.named(/^Undo/).click();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(texts()).toEqual([]);
  });
});
