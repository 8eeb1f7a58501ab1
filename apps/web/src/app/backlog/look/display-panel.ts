import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DENSITIES, FIRST_COLUMNS, chosenColumns, type Column, type Density } from '@ordo/domain';
import { Button, Checkbox, Segments, Select, type Segment } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Preferences } from '../../shell/preferences';
import { BacklogView } from '../backlog-view';
import { ListColumns } from '../list/list-columns';
import { ListScores } from '../list/list-scores';
import { SortChoice } from './sort-choice';

/** How the list is shown: what it is sorted by, how dense it is, which columns it has. */
@Component({
  selector: 'ordo-display-panel',
  imports: [Button, Checkbox, Segments, Select, SortChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './display-panel.html',
  styleUrl: './display-panel.css',
  host: { role: 'group', '[attr.aria-label]': "t('backlog.display')" },
})
export class DisplayPanel {
  protected readonly t = inject(Language).t;
  protected readonly view = inject(BacklogView);
  protected readonly columns = inject(ListColumns);
  /** There when scores are shown. */
  protected readonly scores = inject(ListScores).reader;
  private readonly preferences = inject(Preferences);

  protected readonly all = this.columns.possible;
  protected readonly densities = computed<Segment<Density>[]>(() =>
    DENSITIES.map((density) => ({ value: density, label: this.t(`backlog.density.${density}`) })),
  );
  protected readonly density = this.preferences.density;
  protected readonly isChanged = computed(() => {
    const { sorting, columns, density, framework } = this.view.look();
    return sorting !== null || columns !== null || density !== null || framework !== null;
  });

  /** Of the view that is open; else as one likes it everywhere. */
  protected make(density: Density): void {
    if (this.view.viewId() === null && this.view.look().density === null) this.preferences.set({ density });
    else this.view.show({ density });
  }

  protected tick(column: Column): void {
    const shown = new Set(this.view.look().columns ?? FIRST_COLUMNS);
    if (!shown.delete(column)) shown.add(column);
    this.view.show({ columns: chosenColumns([...shown]) });
  }

  protected scoreBy(framework: string): void {
    this.view.show({ framework: framework === 'wsjf' ? null : framework });
  }

  protected reset(): void {
    this.view.show({ sorting: null, columns: null, density: null, framework: null });
  }
}
