import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Avatar, Button, DialogRef, Icon, Kbd, StatusIcon, TypeIcon } from '@ordo/ui';
import { ProductStore } from '../store/product-store';
import { Commands } from './commands';
import { Language } from './language';
import { PageTitles } from './page-titles';
import { PaletteActions } from './palette-actions';
import { PaletteAims } from './palette-aims';
import type { PaletteLine } from './palette-line';
import { PaletteLines, type PaletteGroup } from './palette-lines';
import { readQuery } from './palette-search';
import { Recents } from './recents';
import { TextSearch } from './text-search';

/** Items, people, screens and commands, found from memory with each letter; what only long texts say follows from the server. */
@Component({
  selector: 'ordo-palette',
  imports: [Avatar, Button, Icon, Kbd, StatusIcon, TypeIcon],
  providers: [PaletteActions, PaletteAims, PaletteLines, TextSearch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  protected readonly store = inject(ProductStore);
  protected readonly commands = inject(Commands);
  protected readonly titles = inject(PageTitles);
  protected readonly texts = inject(TextSearch);
  protected readonly t = inject(Language).t;
  private readonly recents = inject(Recents);
  private readonly dialog = inject(DialogRef);
  private readonly palette = inject(PaletteLines);

  protected readonly typed = signal('');
  protected readonly query = computed(() => readQuery(this.typed()));
  /** Lines that are shown stay where they are: what is found later comes below them. */
  protected readonly groups = computed<PaletteGroup[]>(() => {
    const { asked, text, words } = this.query();
    const known = this.palette.of(this.query());
    const later = this.palette.found(
      this.texts.items(),
      known.flatMap(({ lines }) => lines),
      words,
    );
    const groups = [...known, later].filter(({ lines }) => lines.length > 0);
    const mayBeNew = groups.length === 0 && asked !== '' && this.texts.state() !== 'waiting';
    return mayBeNew ? this.palette.creation(text) : groups;
  });
  protected readonly lines = computed(() => this.groups().flatMap((group) => group.lines));
  protected readonly active = linkedSignal<{ typed: string; last: number }, number>({
    source: () => ({ typed: this.typed(), last: this.lines().length - 1 }),
    computation: ({ typed, last }, before) => (before?.source.typed === typed ? Math.max(0, Math.min(before.value, last)) : 0),
  });

  constructor() {
    this.texts.follow(computed(() => this.query().asked));
  }

  protected walk(event: KeyboardEvent): void {
    const last = this.lines().length - 1;
    if (event.key === 'ArrowDown') this.active.update((at) => (at >= last ? 0 : at + 1));
    else if (event.key === 'ArrowUp') this.active.update((at) => (at <= 0 ? last : at - 1));
    else if (event.key === 'Enter') this.run(this.lines()[this.active()]);
    else if (event.key === 'Escape' && this.typed()) this.typed.set('');
    else return;
    event.preventDefault();
    event.stopPropagation();
    queueMicrotask(() => document.getElementById(`palette-${this.active()}`)?.scrollIntoView?.({ block: 'nearest' }));
  }

  protected run(line: PaletteLine | undefined): void {
    if (!line) return;
    this.dialog.close();
    if (line.command) this.recents.useCommand(line.command.id);
    line.run();
  }
}
