import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Viewport } from '../../shell/viewport';
import { AlignmentSheets } from './alignment-sheets';
import { Outlook } from './outlook';
import { SidePanel } from './side-panel';
import { whole } from './whole';

/** "91% aligned": where the panel is not in sight, its figure, which opens it. */
@Component({
  selector: 'ordo-alignment-button',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" ordoButton icon="target" class="num" [size]="viewport.isPhone() ? 'sm' : 'md'" [attr.aria-haspopup]="viewport.isPhone() ? 'dialog' : null" [attr.aria-expanded]="viewport.isPhone() ? null : side.isShown()" (click)="open()">{{ figure() }}</button>
  `,
  styles: `:host { display: contents; }`,
})
export class AlignmentButton {
  protected readonly side = inject(SidePanel);
  protected readonly viewport = inject(Viewport);
  private readonly language = inject(Language);
  private readonly outlook = inject(Outlook);
  private readonly sheets = inject(AlignmentSheets);

  protected readonly figure = computed(() => {
    const alignment = this.outlook.before()?.alignment ?? null;
    if (alignment === null) return this.language.t('backlog.side');
    return this.language.t('backlog.aligned', { alignment: this.language.number(whole(alignment) / 100, { style: 'percent' }) });
  });

  protected open(): void {
    if (this.viewport.isPhone()) void this.sheets.open();
    else this.side.turn();
  }
}
