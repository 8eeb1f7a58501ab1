import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../../shell/language';
import { AlignmentPanel } from './alignment-panel';
import { SidePanel } from './side-panel';

/** The place beside the list. What fills it comes after the list, so that the list is there sooner; its room is kept meanwhile. */
@Component({
  selector: 'ordo-alignment-side',
  imports: [AlignmentPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (side.isShown()) {
      <aside [class.over]="side.isOver()" [attr.aria-label]="t('backlog.side')">
        @defer (on idle) { <ordo-alignment-panel /> } @error { <p>{{ t('item.unloadableText') }}</p> }
      </aside>
    }
  `,
  host: { '(keydown.escape)': 'side.leave()' },
  styles: `
    @layer app {
      :host { display: contents; }
      aside { display: flex; flex: none; width: calc(var(--side) + 1px); border-left: 1px solid var(--border); background: var(--surface); }
      p { padding: var(--s-16); color: var(--text-2); font-size: var(--fs-12); line-height: var(--s-18); }
      .over { position: absolute; inset: 0 0 0 auto; z-index: 5; box-shadow: var(--e4); }
    }
  `,
})
export class AlignmentSide {
  protected readonly t = inject(Language).t;
  protected readonly side = inject(SidePanel);
}
