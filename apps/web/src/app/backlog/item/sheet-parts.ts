import { Injectable, Injector, afterNextRender, effect, inject, signal, untracked, type Signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { BacklogView } from '../backlog-view';

/** Where the focus can go as soon as a sheet is there. */
export type SheetPart = 'criteria' | 'ready' | 'comment';

/** What a sheet does when it is opened at one of its parts. */
interface Sheet {
  id: Signal<string>;
  begin(part: SheetPart): void;
}

/** Opens the sheet of an item at one of its parts, so that one key is enough to go and write there. */
@Injectable()
export class SheetParts {
  private readonly injector = inject(Injector);
  private readonly view = inject(BacklogView);
  private readonly wanted = signal<{ id: string; part: SheetPart } | null>(null);

  open(item: BacklogItem, part: SheetPart): void {
    this.wanted.set({ id: item.id, part });
    this.view.open(item);
  }

  /** The screen says where its sheet is; called where things can be injected. */
  follow(shown: () => Sheet | undefined): void {
    effect(() => {
      const [sheet, wanted] = [shown(), this.wanted()];
      if (!sheet || !wanted || sheet.id() !== wanted.id) return;
      untracked(() => this.wanted.set(null));
      afterNextRender(() => sheet.begin(wanted.part), { injector: this.injector });
    });
  }
}
