import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Language } from '../../shell/language';
import { TitleField } from '../list/title-field';

/** The name of an activity or of a step, changed where it stands. */
@Component({
  selector: 'ordo-map-head',
  imports: [TitleField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isRenamed()) {
      <ordo-title-field [value]="name()" [label]="t('map.name')" (written)="written.emit($event)" (left)="left.emit()" />
    } @else {
      <span class="name">{{ name() }}</span>
    }
    <ng-content />
  `,
  styles: `
    @layer app {
      :host { display: flex; align-items: center; gap: var(--s-4); min-width: 0; }
      .name { flex: 1; min-width: 0; overflow-wrap: anywhere; hyphens: auto; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
      ordo-title-field { flex: 1; color: var(--text); }
    }
  `,
})
export class MapHead {
  readonly name = input.required<string>();
  readonly isRenamed = input(false);
  readonly written = output<string>();
  readonly left = output<void>();
  protected readonly t = inject(Language).t;
}
