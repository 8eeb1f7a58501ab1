import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { UrlTree, provideRouter, type CanActivateFn } from '@angular/router';
import type { Me, Setup } from '@ordo/contract';
import { ProductStore } from '../store/product-store';
import { Session } from '../store/session';
import { firstRunOnly, leadsHome, opensProduct, signedIn, signedOut } from './guards';

const product = (key: string): Me['products'][number] => ({ id: key, key, name: key, role: 'owner' });
const person = (more: Partial<Me> = {}): Me => ({ id: '1', name: 'Inès', email: '', locale: null, isAdmin: false, isSample: false, products: [], ...more });

describe('the way', () => {
  const open = jest.fn();

  async function to(
    guard: CanActivateFn,
    me: Me | null,
    { firstRun, url = '/', params = {} }: { firstRun?: boolean; url?: string; params?: object } = {},
  ): Promise<unknown> {
    const setup: Setup | null = firstRun === undefined ? null : { firstRun, sample: true, publicUrl: '' };
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Session, useValue: { start: () => Promise.resolve(), me: signal(me), setup: signal(setup) } },
        { provide: ProductStore, useValue: { open } },
      ],
    });
    const answer = await TestBed.runInInjectionContext(() => guard({ params } as never, { url } as never));
    return answer instanceof UrlTree ? answer.toString() : answer;
  }

  beforeEach(() => {
    localStorage.clear();
    open.mockClear();
  });

  it('inside is open to who is signed in', async () => {
    expect(await to(signedIn, person())).toBe(true);
  });

  it('inside leads others to sign in and back again', async () => {
    expect(await to(signedIn, null, { firstRun: false, url: '/p/cyc/members' })).toBe('/sign-in?to=%2Fp%2Fcyc%2Fmembers');
    expect(await to(signedIn, null, { firstRun: false })).toBe('/sign-in');
    expect(await to(signedIn, null)).toBe('/sign-in');
  });

  it('inside leads the very first person to set up', async () => {
    expect(await to(signedIn, null, { firstRun: true })).toBe('/setup');
    expect(await to(signedOut, null, { firstRun: true })).toBe('/setup');
  });

  it('to set up is for the first person and for administrators of their own', async () => {
    expect(await to(firstRunOnly, null, { firstRun: true })).toBe(true);
    expect(await to(firstRunOnly, null, { firstRun: false })).toBe('/sign-in');
    expect(await to(firstRunOnly, person({ isAdmin: true }))).toBe(true);
    expect(await to(firstRunOnly, person())).toBe('/');
    expect(await to(firstRunOnly, person({ isAdmin: true, isSample: true }))).toBe('/');
  });

  it('home is the product last open here, else the first', async () => {
    const me = person({ products: [product('ABC'), product('CYC')] });
    expect(await to(leadsHome, me)).toBe('/p/abc/backlog');
    expect(await to(opensProduct, me, { params: { product: 'cyc' } })).toBe(true);
    expect(open).toHaveBeenCalledWith('CYC');
    expect(await to(leadsHome, me)).toBe('/p/cyc/backlog');
  });

  it('home without products is a new one for an administrator, a list for others', async () => {
    expect(await to(leadsHome, person({ isAdmin: true }))).toBe('/setup');
    expect(await to(leadsHome, person())).toBe(true);
  });
});
