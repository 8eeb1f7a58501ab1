import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { LIMITS } from '@ordo/domain';
import { Button, EmptyState, Input } from '@ordo/ui';
import { Language } from '../../shell/language';
import { MapMoves } from './map-moves';

const FIRST = ['find', 'start', 'use', 'finish', 'return'] as const;

/** A map without activities: five to begin with, to be renamed or emptied, which become the first row as one change. */
@Component({
  selector: 'ordo-empty-map',
  imports: [Button, EmptyState, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-empty-state icon="map" [title]="t('map.empty.title')" [text]="t(moves.mayDraw() ? 'map.empty.text' : 'map.empty.read')">
      @if (moves.mayDraw()) {
        <form (submit)="begin($event)">
          <div class="five">
            @for (name of names(); track $index) {
              <input ordoInput autocomplete="off" [maxLength]="most" [attr.aria-label]="t('map.empty.activity', { place: $index + 1 })" [value]="name" (input)="rename($index, $any($event.target).value)" />
            }
          </div>
          <button type="submit" ordoButton variant="primary">{{ t('map.empty.begin') }}</button>
        </form>
      }
    </ordo-empty-state>
  `,
  styles: `
    @layer app {
      :host { flex: 1; display: grid; }
      form { display: grid; justify-items: center; gap: var(--s-16); }
      .five { display: flex; flex-wrap: wrap; justify-content: center; gap: var(--s-8); }
      input { width: var(--strip-cell); }
    }
  `,
})
export class EmptyMap {
  protected readonly t = inject(Language).t;
  protected readonly moves = inject(MapMoves);
  protected readonly most = LIMITS.mapName;
  protected readonly names = signal<readonly string[]>(FIRST.map((name) => this.t(`map.first.${name}`)));

  protected rename(index: number, name: string): void {
    this.names.update((names) => names.with(index, name));
  }

  protected begin(event: Event): void {
    event.preventDefault();
    this.moves.addActivities(this.names());
  }
}
