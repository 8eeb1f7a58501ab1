import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Role } from '@ordo/domain';
import { ProductStore } from '../store/product-store';
import type { ProductState } from '../store/shown';
import { Refusal } from '../store/refusal';
import type { RefusedChange } from '../store/shown';
import { ProductGate } from './product-gate';
import { show, type Screen } from './test/screen';

describe('around the screens of a product', () => {
  const state = signal<ProductState>('ready');
  const connection = signal<'online' | 'offline'>('online');
  const waiting = signal(0);
  const lostChanges = signal<RefusedChange[]>([]);
  const role = signal<Role>('owner');
  const reconnect = jest.fn();
  const forgetLostChanges = jest.fn(() => lostChanges.set([]));
  let screen: Screen<ProductGate>;

  beforeEach(async () => {
    document.body.innerHTML = '';
    localStorage.clear();
    state.set('ready');
    connection.set('online');
    role.set('owner');
    lostChanges.set([]);
    const store = { state, connection, waiting, lostChanges, role, reconnect, forgetLostChanges, product: signal({ name: 'Cyclade' }) };
    screen = await show(ProductGate, { providers: [{ provide: ProductStore, useValue: store }] });
  });

  it('a product that is not there says so and leads on', async () => {
    state.set('missing');
    await screen.settle();
    expect(screen.text).toContain('No such product');
    expect(screen.named('Go to my products').getAttribute('href')).toBe('/products');
  });

  it('one that did not load can be tried again', async () => {
    state.set('failed');
    await screen.settle();
    await screen.press('Try again');
    expect(reconnect).toHaveBeenCalled();
  });

  it('being offline is said, with how much waits', async () => {
    expect(screen.text).not.toContain('offline');
    connection.set('offline');
    await screen.settle();
    expect(screen.text).toContain('You are offline. What you change is kept here');
    waiting.set(2);
    await screen.settle();
    expect(screen.text).toContain('You are offline. 2 changes will be sent when you are back.');
  });

  it('what was refused on return is listed with its reason until it is forgotten', async () => {
    const refusal = new Refusal({ type: '', title: '', status: 403, code: 'forbidden', traceId: '' });
    lostChanges.set([{ requestId: '1', command: 'item.move', itemIds: ['a', 'b'], refusal }]);
    await screen.settle();
    await screen.press('Show');
    expect(screen.text).toContain('Moving 2 items. Your role does not allow this.');
    await screen.press('Forget them');
    expect(forgetLostChanges).toHaveBeenCalled();
  });

  it('a stakeholder is told once a day why nothing can be changed', async () => {
    role.set('stakeholder');
    await screen.settle();
    expect(screen.text).toContain('You are reading as a stakeholder.');
    await screen.press('Close');
    expect(screen.text).not.toContain('You are reading as a stakeholder.');
    const again = TestBed.createComponent(ProductGate);
    await again.whenStable();
    expect((again.nativeElement as HTMLElement).textContent).not.toContain('stakeholder');
  });
});
