import { Clipboard } from '@angular/cdk/clipboard';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Language } from '../../shell/language';
import { Toasts } from '../../shell/toasts';

/** What is over a chart and not the chart. */
const NOT_OF_CHARTS = ['item', 'comment'];

/** Addresses that lead to one chart of a screen, with all that was chosen for it. */
@Injectable()
export class ChartLinks {
  private readonly clipboard = inject(Clipboard);
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  isAsked(anchor: string): boolean {
    return this.fragment() === anchor;
  }

  copy(anchor: string, title: string): void {
    const url = new URL(this.router.url, this.document.baseURI);
    for (const name of NOT_OF_CHARTS) url.searchParams.delete(name);
    url.hash = anchor;
    if (this.clipboard.copy(url.href)) this.toasts.show({ text: this.language.t('report.chart.linkCopied', { title }), key: 'link' });
  }
}
