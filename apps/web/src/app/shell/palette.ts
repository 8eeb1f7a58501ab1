import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { shownStatus, type StatusCategory } from '@ordo/domain';
import { DialogRef, Icon, Kbd, StatusIcon, TypeIcon } from '@ordo/ui';
import { ProductStore } from '../store/product-store';
import { Commands, isPossible, type Command, type CommandGroup } from './commands';
import { pieces } from './found-text';
import { Language } from './language';
import { AFTER_ITEMS, BEFORE_ITEMS, findCommands, findItems, readQuery, searchable } from './palette-search';
import { PaletteActions } from './palette-actions';
import { PageTitles } from './page-titles';
import { Recents } from './recents';

export interface PaletteLine {
  id: string;
  run: () => void;
  label: string;
  command?: Command;
  item?: BacklogItem;
}

interface PaletteGroup {
  title: string;
  lines: PaletteLine[];
}

/** Items, screens and commands, found from memory with each letter. */
@Component({
  selector: 'ordo-palette',
  imports: [Icon, Kbd, StatusIcon, TypeIcon],
  providers: [PaletteActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  protected readonly store = inject(ProductStore);
  protected readonly commands = inject(Commands);
  protected readonly titles = inject(PageTitles);
  private readonly language = inject(Language);
  private readonly actions = inject(PaletteActions);
  private readonly recents = inject(Recents);
  private readonly dialog = inject(DialogRef);
  protected readonly t = this.language.t;

  protected readonly typed = signal('');
  protected readonly query = computed(() => readQuery(this.typed()));
  private readonly known = computed(() =>
    this.commands
      .all()
      .filter((command) => command.palette !== false && isPossible(command))
      .map((command) => ({ command, label: this.t(command.labelKey) })),
  );
  private readonly items = computed(() => searchable(this.store.items()));
  protected readonly groups = computed(() => this.find().filter((group) => group.lines.length > 0));
  protected readonly lines = computed(() => this.groups().flatMap((group) => group.lines));
  protected readonly active = linkedSignal({ source: this.lines, computation: () => 0 });
  private readonly categories = computed(() => new Map(this.store.statuses().map((status) => [status.id, status.category])));

  protected categoryOf({ status }: BacklogItem): StatusCategory {
    return this.categories().get(status) ?? 'todo';
  }

  protected shown(item: BacklogItem): string {
    return shownStatus(item, this.categoryOf(item));
  }

  protected pieces(text: string): ReturnType<typeof pieces> {
    return pieces(text, this.query().words);
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

  private find(): PaletteGroup[] {
    const { only, words, text } = this.query();
    if (!text && only === null) return this.lastUsed();
    const groups = [
      ...(only === 'items' ? [] : this.commandGroups(BEFORE_ITEMS, words)),
      ...(only === 'commands'
        ? []
        : [{ title: this.t('shell.palette.items'), lines: findItems(this.items(), words, only ? 50 : 8).map((item) => this.itemLine(item)) }]),
      ...(only === 'items' ? [] : this.commandGroups(AFTER_ITEMS, words)),
    ];
    const found = groups.some((group) => group.lines.length > 0);
    return found || only === 'commands' || !this.store.can('items.create')
      ? groups
      : [{ title: this.t('shell.palette.nothing', { text }), lines: [this.creation(text)] }];
  }

  private lastUsed(): PaletteGroup[] {
    const { commands, items } = this.recents.all();
    const used = commands.flatMap((id) => this.known().find(({ command }) => command.id === id) ?? []);
    const rest = this.known().filter((entry) => !used.includes(entry) && ['anywhere', 'go'].includes(entry.command.group));
    const opened = items.flatMap((key) => this.store.itemByKey(key) ?? []).slice(0, 5);
    return [
      {
        title: this.t(used.length ? 'shell.palette.recent' : 'shell.palette.start'),
        lines: [...used, ...rest].slice(0, 6).map((entry) => this.commandLine(entry.command, entry.label)),
      },
      { title: this.t('shell.palette.opened'), lines: opened.map((item) => this.itemLine(item)) },
    ];
  }

  private commandGroups(groups: readonly CommandGroup[], words: readonly string[]): PaletteGroup[] {
    const found = findCommands(this.known(), words);
    return groups.map((group) => ({
      title: this.groupTitle(group),
      lines: found.filter(({ command }) => command.group === group).map(({ command, label }) => this.commandLine(command, label)),
    }));
  }

  private groupTitle(group: CommandGroup): string {
    const about = this.commands.about();
    return about && BEFORE_ITEMS.includes(group) && group !== 'list' ? this.t('shell.palette.on', { about }) : this.t(`shell.group.${group}`);
  }

  private commandLine(command: Command, label: string): PaletteLine {
    return { id: command.id, label, command, run: () => command.run() };
  }

  private itemLine(item: BacklogItem): PaletteLine {
    return { id: item.id, label: item.title, item, run: () => this.actions.open(item.key) };
  }

  private creation(title: string): PaletteLine {
    return { id: 'create', label: this.t('shell.palette.create'), run: () => void this.actions.create(title) };
  }
}
