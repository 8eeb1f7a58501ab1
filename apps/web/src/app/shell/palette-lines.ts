import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem, FoundItem } from '@ordo/contract';
import { numberMeant, shorten, shownStatus } from '@ordo/domain';
import { ProductStore } from '../store/product-store';
import { Commands, isPossible, type Command, type CommandGroup } from './commands';
import { pieces, piecesOf } from './found-text';
import { Language } from './language';
import { PaletteActions } from './palette-actions';
import { PaletteAims } from './palette-aims';
import type { PaletteLine } from './palette-line';
import { AFTER_ITEMS, BEFORE_ITEMS, findCommands, findItems, hasWords, nearWords, searchable, type PaletteQuery } from './palette-search';
import { Recents } from './recents';

export interface PaletteGroup {
  title: string;
  lines: PaletteLine[];
}

/** So many letters of a long text fit beside a title. */
const EXCERPT = 40;

/** What the palette lists for what is typed. */
@Injectable()
export class PaletteLines {
  private readonly store = inject(ProductStore);
  private readonly commands = inject(Commands);
  private readonly language = inject(Language);
  private readonly actions = inject(PaletteActions);
  private readonly aims = inject(PaletteAims);
  private readonly recents = inject(Recents);
  private readonly t = this.language.t;

  private readonly known = computed(() =>
    this.commands
      .distinct()
      .filter((command) => command.palette !== false && isPossible(command))
      .map((command) => ({ command, label: this.t(command.labelKey, command.labelValues) })),
  );
  private readonly items = computed(() => searchable(this.store.items()));
  private readonly categories = computed(() => new Map(this.store.statuses().map(({ id, category }) => [id, category])));
  private readonly assigned = computed(() => {
    const counts = new Map<string, number>();
    for (const { assigneeId } of this.store.items()) if (assigneeId !== null) counts.set(assigneeId, (counts.get(assigneeId) ?? 0) + 1);
    return counts;
  });

  /** From memory, with each letter. */
  of({ only, words, text }: PaletteQuery): PaletteGroup[] {
    if (!text && only === null) return this.lastUsed();
    const isAny = only === null;
    const [items, number] = [{ title: this.t('shell.palette.items'), lines: this.itemLines(words, text, isAny ? 8 : 50) }, this.numbered(text)];
    const groups = [
      ...(isAny || only === 'commands' ? this.commandGroups(BEFORE_ITEMS, words) : []),
      ...(isAny || only === 'items' ? [items] : []),
      ...(isAny ? [{ title: this.t('shell.palette.aims'), lines: this.aims.lines(words, 5) }] : []),
      ...(isAny || only === 'people' ? [{ title: this.t('shell.palette.people'), lines: this.peopleLines(words, isAny ? 3 : 50) }] : []),
      ...(isAny || only === 'commands' ? this.commandGroups(AFTER_ITEMS, words) : []),
    ];
    // A key that was typed is what is meant.
    return number ? [items, ...groups.filter((group) => group !== items)] : groups;
  }

  /** Found by the server and not among the lines yet. */
  found(items: readonly FoundItem[], shown: readonly PaletteLine[], words: readonly string[]): PaletteGroup {
    const known = new Set(shown.map(({ id }) => id));
    return { title: this.t('shell.palette.texts'), lines: items.filter(({ id }) => !known.has(id)).map((item) => this.foundLine(item, words)) };
  }

  /** For who may. */
  creation(title: string): PaletteGroup[] {
    if (!this.store.can('items.create')) return [];
    const line = { id: 'create', label: [{ text: this.t('shell.palette.create'), hit: false }], run: () => void this.actions.create(title) };
    return [{ title: this.t('shell.palette.nothing', { text: title }), lines: [line] }];
  }

  private lastUsed(): PaletteGroup[] {
    const { commands, items } = this.recents.all();
    const used = commands.flatMap((id) => this.known().find(({ command }) => command.id === id) ?? []);
    const rest = this.known().filter((entry) => !used.includes(entry) && ['anywhere', 'go'].includes(entry.command.group));
    const opened = items.flatMap((key) => this.store.itemByKey(key) ?? []).slice(0, 5);
    return [
      {
        title: this.t(used.length ? 'shell.palette.recent' : 'shell.palette.start'),
        lines: [...used, ...rest].slice(0, 6).map((entry) => this.commandLine(entry.command, entry.label, [])),
      },
      { title: this.t('shell.palette.opened'), lines: opened.map((item) => this.itemLine(item, [])) },
    ];
  }

  private commandGroups(groups: readonly CommandGroup[], words: readonly string[]): PaletteGroup[] {
    const found = findCommands(this.known(), words);
    return groups.map((group) => ({
      title: this.groupTitle(group),
      lines: found.filter(({ command }) => command.group === group).map(({ command, label }) => this.commandLine(command, label, words)),
    }));
  }

  private groupTitle(group: CommandGroup): string {
    const about = this.commands.about();
    return about && BEFORE_ITEMS.includes(group) && group !== 'list' ? this.t('shell.palette.on', { about }) : this.t(`shell.group.${group}`);
  }

  private commandLine(command: Command, label: string, words: readonly string[]): PaletteLine {
    const detail = command.detail?.();
    return { id: command.id, label: pieces(label, words), command, ...(detail && { detail }), run: () => command.run() };
  }

  private itemLines(words: readonly string[], text: string, atMost: number): PaletteLine[] {
    const exact = this.numbered(text);
    const found = findItems(this.items(), words, atMost).filter(({ id }) => id !== exact?.id);
    return [...(exact ? [exact] : []), ...found].slice(0, atMost).map((item) => this.itemLine(item, words));
  }

  private numbered(text: string): BacklogItem | undefined {
    const number = numberMeant(this.store.product()?.key ?? '', text);
    return number === null ? undefined : this.store.items().find((item) => item.number === number);
  }

  private itemLine(item: BacklogItem, words: readonly string[]): PaletteLine {
    const category = this.categories().get(item.status) ?? 'todo';
    return {
      id: item.id,
      label: pieces(item.title, [...words, ...nearWords(item.title, words)]),
      item,
      status: { shown: shownStatus(item, category), category },
      run: () => this.actions.open(item.key),
    };
  }

  private foundLine(item: FoundItem, words: readonly string[]): PaletteLine {
    const line = this.itemLine(item, words);
    if (item.where === 'title' || item.where === 'key') return { ...line, label: item.where === 'title' ? piecesOf(item.excerpt) : line.label };
    return { ...line, excerpt: { where: this.t(`shell.palette.in.${item.where}`), pieces: piecesOf(shorten(item.excerpt, EXCERPT)) } };
  }

  private peopleLines(words: readonly string[], atMost: number): PaletteLine[] {
    return this.store
      .members()
      .filter(({ role, name }) => (role === 'owner' || role === 'member') && hasWords(name, words))
      .sort((one, other) => this.language.collator().compare(one.name, other.name))
      .slice(0, atMost)
      .map((person) => ({
        id: person.id,
        label: pieces(person.name, words),
        person,
        detail: this.t('shell.palette.assigned', { count: this.assigned().get(person.id) ?? 0 }),
        run: () => this.actions.showItemsOf(person.id),
      }));
  }
}
