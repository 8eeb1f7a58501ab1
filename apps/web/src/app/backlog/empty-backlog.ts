import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button, Icon } from '@ordo/ui';
import { Departure } from '../shell/departure';
import { Language } from '../shell/language';
import { Session } from '../store/session';
import { ProductStore } from '../store/product-store';
import { Adding } from './adding';
import { ImportDialogs } from './import/import-dialogs';
import { linesOf } from './list/lines-of';

/** A brand-new product: a field that takes titles, and the ways to bring what exists already. */
@Component({
  selector: 'ordo-empty-backlog',
  imports: [Button, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './empty-backlog.html',
  styleUrl: './empty-backlog.css',
})
export class EmptyBacklog {
  protected readonly t = inject(Language).t;
  protected readonly adding = inject(Adding);
  protected readonly imports = inject(ImportDialogs);
  protected readonly departure = inject(Departure);
  protected readonly session = inject(Session);
  protected readonly store = inject(ProductStore);

  /** From the first title on, the list itself takes the next ones. */
  protected key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.write(linesOf((event.target as HTMLInputElement).value));
  }

  protected paste(event: ClipboardEvent): void {
    const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
    if (lines.length < 2) return;
    event.preventDefault();
    this.write(lines);
  }

  private write(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.adding.open();
    this.adding.add(lines);
  }
}
