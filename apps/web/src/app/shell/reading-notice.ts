import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Banner, IconButton } from '@ordo/ui';
import { ProductStore } from '../store/product-store';
import { Language } from './language';

const ENTRY = 'ordo.reading-noticed';

/** Tells a stakeholder, once a day, why nothing can be changed. */
@Component({
  selector: 'ordo-reading-notice',
  imports: [Banner, IconButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shown()) {
      <ordo-banner icon="eye">{{ t('shell.reading.text') }}<button ordoBannerAction type="button" ordoIconButton [small]="true" icon="x" [label]="t('shell.reading.close')" (click)="close()"></button></ordo-banner>
    }
  `,
  styles: `@layer app { :host { display: block; flex: none; } ordo-banner { margin: var(--s-8) var(--s-12) 0; } }`,
})
export class ReadingNotice {
  protected readonly t = inject(Language).t;
  private readonly store = inject(ProductStore);
  private readonly noticed = signal(localStorage.getItem(ENTRY) === today());
  protected readonly shown = computed(() => this.store.role() === 'stakeholder' && !this.noticed());

  protected close(): void {
    this.noticed.set(true);
    localStorage.setItem(ENTRY, today());
  }
}

function today(): string {
  return new Date().toDateString();
}
