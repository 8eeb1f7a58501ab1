import { Clipboard } from '@angular/cdk/clipboard';
import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Language } from '../../shell/language';
import { Toasts } from '../../shell/toasts';
import { ProductStore } from '../../store/product-store';

/** Addresses of items, for other people. */
@Injectable()
export class ItemLinks {
  private readonly store = inject(ProductStore);
  private readonly clipboard = inject(Clipboard);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  /** Without filters: whoever opens it sees the item, whatever they filter. */
  copy(item: BacklogItem): void {
    const product = this.store.product()?.key.toLowerCase() ?? '';
    const url = new URL(`/p/${product}/backlog?item=${encodeURIComponent(item.key || item.id)}`, document.baseURI);
    if (this.clipboard.copy(url.href)) this.toasts.show({ text: this.language.t('backlog.linkCopied', { key: item.key }), key: 'link' });
  }
}
