import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Icon } from '@ordo/ui';
import type { WarningLine } from './warning-words';

/** What is worth knowing before a sprint starts, line by line. */
@Component({
  selector: 'ordo-warning-list',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (line of lines(); track line.id) {
        <li [class.grave]="line.isGrave">
          <ordo-icon [name]="line.icon" [size]="14" />
          <span>
            @if (line.item; as item) {
              @if (mayOpen()) { <button type="button" class="about" (click)="opened.emit(item)">{{ line.about }}</button> } @else { <b>{{ line.about }}</b> }
            } @else if (line.about) { <b>{{ line.about }}</b> }
            {{ line.text }}
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    @layer app {
      :host { display: block; }
      li { display: flex; align-items: flex-start; gap: var(--s-8); padding: var(--s-5) 0; font-size: var(--fs-12); line-height: var(--s-18); color: var(--text); overflow-wrap: anywhere; }
      ordo-icon { padding-top: var(--s-2); color: var(--warning-text); }
      .grave ordo-icon { color: var(--danger-text); }
      b, .about { font-weight: var(--w-semibold); }
      .about:hover { text-decoration: underline; }
    }
  `,
})
export class WarningList {
  readonly lines = input.required<readonly WarningLine[]>();
  readonly mayOpen = input(false);
  readonly opened = output<BacklogItem>();
}
