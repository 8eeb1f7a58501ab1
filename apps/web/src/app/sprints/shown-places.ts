import { computed, inject, type Signal } from '@angular/core';
import { ProductStore } from '../store/product-store';
import { SPRINT_PLACES, type SprintPlace } from './sprint-places';

/** The screens of one sprint that the person may see. Called where things can be injected. */
export function shownPlaces(): Signal<readonly SprintPlace[]> {
  const store = inject(ProductStore);
  return computed(() => SPRINT_PLACES.filter(({ action }) => action === undefined || store.can(action)));
}
