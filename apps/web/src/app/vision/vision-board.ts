import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { BoardPart } from '@ordo/domain';
import { Icon, type IconName } from '@ordo/ui';
import { Language } from '../shell/language';
import { VisionPartField } from './vision-part';

const COLUMNS: readonly { part: BoardPart; icon: IconName }[] = [
  { part: 'targetGroup', icon: 'members' },
  { part: 'needs', icon: 'heart' },
  { part: 'product', icon: 'product' },
  { part: 'businessGoals', icon: 'landmark' },
];

/** The Product Vision Board. */
@Component({
  selector: 'ordo-vision-board',
  imports: [Icon, VisionPartField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="statement" aria-labelledby="vision-statement">
      <h2 id="vision-statement"><ordo-icon name="telescope" [size]="14" />{{ t('vision.part.statement') }}</h2>
      <div class="said"><ordo-vision-part part="statement" /></div>
    </section>
    @for (column of columns; track column.part) {
      <section [attr.aria-labelledby]="'vision-' + column.part">
        <h2 [id]="'vision-' + column.part"><ordo-icon [name]="column.icon" [size]="14" />{{ t('vision.part.' + column.part) }}</h2>
        <ordo-vision-part [part]="column.part" [isList]="true" />
      </section>
    }
  `,
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); border: 1px solid var(--border); border-radius: var(--r-10); overflow: hidden; }
      section { padding: var(--s-14) var(--s-16) var(--s-16); min-width: 0; }
      section + section { border-left: 1px solid var(--border); }
      .statement { grid-column: 1 / -1; background: var(--surface-2); border-bottom: 1px solid var(--border); padding: var(--s-16) var(--s-20); }
      .statement + section { border-left: 0; }
      h2 { display: flex; align-items: center; gap: var(--s-6); margin-bottom: var(--s-6); font-size: var(--fs-12); line-height: var(--lh-12); font-weight: var(--w-medium); color: var(--text-2); }
      .said { font-size: var(--fs-16); line-height: var(--lh-16); font-weight: var(--w-medium); }
      @media screen and (max-width: 1023.98px) { :host { grid-template-columns: minmax(0, 1fr); } section + section { border-left: 0; border-top: 1px solid var(--border); } }
    }
  `,
})
export class VisionBoard {
  protected readonly t = inject(Language).t;
  protected readonly columns = COLUMNS;
}
