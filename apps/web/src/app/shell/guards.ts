import { inject } from '@angular/core';
import { Router, type ActivatedRouteSnapshot, type CanActivateFn } from '@angular/router';
import { ProductStore } from '../store/product-store';
import { Session } from '../store/session';
import { Language } from './language';
import { LastProduct } from './last-product';

/** Who is signed out goes to sign in, or to set up when nobody is here yet, and comes back afterwards. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const [session, router] = [inject(Session), inject(Router)];
  await session.start();
  if (session.me()) return true;
  if (session.setup()?.firstRun) return router.parseUrl('/setup');
  return router.createUrlTree(['/sign-in'], state.url === '/' ? {} : { queryParams: { to: state.url } });
};

export const signedOut: CanActivateFn = async () => {
  const [session, router] = [inject(Session), inject(Router)];
  await session.start();
  if (session.me()) return router.parseUrl('/');
  return session.setup()?.firstRun ? router.parseUrl('/setup') : true;
};

/** Set-up is for the very first account, then for an administrator who makes a product. */
export const firstRunOnly: CanActivateFn = async () => {
  const [session, router] = [inject(Session), inject(Router)];
  await session.start();
  const me = session.me();
  if (me) return (me.isAdmin && !me.isSample) || router.parseUrl('/');
  return session.setup()?.firstRun !== false || router.parseUrl('/sign-in');
};

/** To the product last open in this browser, else to the first; an administrator without any goes to make one. */
export const leadsHome: CanActivateFn = () => {
  const [me, last, router] = [inject(Session).me(), inject(LastProduct), inject(Router)];
  const product = me?.products.find(({ key }) => key === last.key()) ?? me?.products[0];
  if (product) return router.createUrlTree(['/p', product.key.toLowerCase(), 'backlog']);
  return me?.isAdmin && !me.isSample ? router.parseUrl('/setup') : true;
};

export const opensProduct: CanActivateFn = (route: ActivatedRouteSnapshot) => {
  const key = String(route.params['product']).toUpperCase();
  inject(ProductStore).open(key);
  inject(LastProduct).remember(key);
  return true;
};

/** Every screen but the first, which is the backlog, waits for texts that the first does without. */
export const saysMore: CanActivateFn = async ({ routeConfig }) => {
  if (routeConfig?.path !== 'backlog') await inject(Language).complete();
  return true;
};
