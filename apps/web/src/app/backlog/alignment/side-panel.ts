import { Injectable, computed, inject, signal } from '@angular/core';
import { Preferences } from '../../shell/preferences';
import { Viewport } from '../../shell/viewport';

/** Whether the panel beside the list is there: by choice where there is room, when asked for where there is little. A phone has a sheet instead. */
@Injectable()
export class SidePanel {
  private readonly preferences = inject(Preferences);
  private readonly viewport = inject(Viewport);
  private readonly isAskedFor = signal(false);

  /** It lies over the list. */
  readonly isOver = computed(() => this.viewport.isNarrow() && !this.viewport.isPhone());
  readonly isShown = computed(() => !this.viewport.isPhone() && (this.isOver() ? this.isAskedFor() : this.preferences.all().sideHidden !== true));

  turn(): void {
    if (this.isOver()) this.isAskedFor.update((isAsked) => !isAsked);
    else this.preferences.set({ sideHidden: this.isShown() });
  }

  /** Where it lies over the list it goes away. */
  leave(): void {
    this.isAskedFor.set(false);
  }
}
