import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { BacklogView } from '../backlog-view';
import { AlignmentPanel } from './alignment-panel';

/** The panel on a phone; it goes when something it led to is to be seen. */
@Component({
  selector: 'ordo-alignment-sheet',
  imports: [AlignmentPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="handle"></div><ordo-alignment-panel />`,
  styles: `
    @layer app {
      :host { display: flex; flex-direction: column; max-height: 85vh; border-radius: var(--r-18) var(--r-18) 0 0; background: var(--surface); box-shadow: var(--e4); overflow: hidden; }
      .handle { width: var(--s-36); height: var(--s-4); margin: var(--s-8) auto; border-radius: var(--r-full); background: var(--border-strong); flex: none; }
    }
  `,
})
export class AlignmentSheet {
  constructor() {
    const [dialog, view] = [inject(DialogRef), inject(BacklogView)];
    const seen = (): string => `${view.openedId()} ${view.written()}`;
    const first = seen();
    effect(() => {
      if (seen() !== first) dialog.close();
    });
  }
}
