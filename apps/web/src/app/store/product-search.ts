import { Injectable, inject } from '@angular/core';
import type { FoundItem, FoundItems } from '@ordo/contract';
import { ApiClient } from './api-client';
import { ProductStore } from './product-store';

/** Asks the server what this browser does not have: descriptions and comments. */
@Injectable()
export class ProductSearch {
  private readonly api = inject(ApiClient);
  private readonly store = inject(ProductStore);

  async find(text: string, signal: AbortSignal): Promise<readonly FoundItem[]> {
    const key = encodeURIComponent(this.store.product()?.key ?? '');
    const { items } = await this.api.send<FoundItems>('GET', `products/${key}/search?q=${encodeURIComponent(text)}`, { signal });
    return items;
  }
}
