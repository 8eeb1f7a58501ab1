import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { ImportPreviewRow } from '@ordo/contract';
import { Avatar, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';

/** The first rows of a file as they would appear in the list. */
@Component({
  selector: 'ordo-import-preview',
  imports: [Avatar, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (row of rows(); track $index) {
        <li>
          <span class="rank num" aria-hidden="true">{{ $index + 1 }}</span>
          <ordo-type-icon [type]="$any(row.type)" [label]="t('shell.type.' + row.type)" />
          <span class="key num trunc">{{ row.key }}</span>
          <span class="trunc">{{ row.title }}</span>
          <span class="label trunc">@if (row.labels[0]; as label) { #{{ label }} }</span>
          <span class="points num">{{ row.estimate === null ? '–' : language.number(row.estimate) }}</span>
          <ordo-avatar [name]="row.assignee" />
        </li>
      } @empty {
        <li class="nothing">{{ t('import.preview.none') }}</li>
      }
    </ol>
  `,
  styles: `
    @layer app {
      ol { border: 1px solid var(--border); border-radius: var(--r-8); background: var(--surface); overflow: hidden; }
      li { display: grid; grid-template-columns: var(--s-20) var(--s-20) var(--import-key) minmax(0, 1fr) fit-content(var(--import-label)) var(--s-28) var(--s-24); gap: var(--s-8); align-items: center; min-height: var(--ghost-row); padding: 0 var(--s-12); border-bottom: 1px solid color-mix(in srgb, var(--border) 60%, transparent); }
      li:last-child { border-bottom: 0; }
      .rank { text-align: right; color: var(--text-3); font-size: var(--fs-11); line-height: var(--lh-11); }
      .key { color: var(--text-3); font-size: var(--fs-12); line-height: var(--lh-12); }
      .label { color: var(--text-3); font-size: var(--fs-11); line-height: var(--lh-11); }
      .points { text-align: center; color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
      .nothing { display: block; padding: var(--s-12); color: var(--text-3); }
    }
  `,
})
export class ImportPreview {
  readonly rows = input.required<readonly ImportPreviewRow[]>();
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
}
