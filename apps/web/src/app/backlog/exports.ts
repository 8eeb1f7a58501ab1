import { Injectable, inject } from '@angular/core';
import { Language } from '../shell/language';
import { ProductStore } from '../store/product-store';

/** Takes the backlog out as a file. */
@Injectable()
export class Exports {
  private readonly store = inject(ProductStore);
  private readonly language = inject(Language);

  /** Spreadsheets in French expect semicolons, and a mark to recognise UTF-8 by. */
  csv(): void {
    download(this.store.exportUrl('csv', this.language.current() === 'fr' ? { separator: ';', bom: true } : { bom: true }));
  }

  /** Everything, with the history. */
  json(): void {
    download(this.store.exportUrl('json'));
  }
}

function download(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
