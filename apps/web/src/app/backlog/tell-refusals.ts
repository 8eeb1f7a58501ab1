import { effect, inject, untracked } from '@angular/core';
import { Refusals } from '../shell/refusals';
import { ProductStore } from '../store/product-store';

/** Says what is refused from now on, for screens without rows that flash. Called where things can be injected. */
export function tellRefusals(): void {
  const [refusals, store] = [inject(Refusals), inject(ProductStore)];
  const before = untracked(store.refused);
  effect(() => {
    const refused = store.refused();
    if (refused && refused !== before) untracked(() => refusals.show(refused.refusal));
  });
}
