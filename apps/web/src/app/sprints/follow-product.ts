import { DestroyRef, effect, inject } from '@angular/core';
import { ProductStore } from '../store/product-store';

/** Changes come in bursts; so many milliseconds nothing is asked. */
const QUIET = 1500;

/** Reads at once what is wanted, and again after changes of the product. `wanted` names what to read; null: nothing. Called where things can be injected. */
export function followProduct(wanted: () => string | null, read: () => Promise<void>): void {
  const store = inject(ProductStore);
  let soon: ReturnType<typeof setTimeout> | undefined;
  let last: string | null = null;
  effect(() => {
    const now = wanted();
    store.revision();
    clearTimeout(soon);
    if (now !== null) soon = setTimeout(() => void read(), now === last ? QUIET : 0);
    last = now;
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(soon));
}
