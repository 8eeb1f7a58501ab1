import { Injectable, computed, signal } from '@angular/core';
import type { IconName } from '@ordo/ui';

/** The groups of the palette and of the keyboard help, in their order. */
export const COMMAND_GROUPS = ['anywhere', 'list', 'ordering', 'item', 'go', 'settings'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something a person can do, told once: the palette lists it, the help explains it, its keys run it. */
export interface Command {
  /** Stable, such as `backlog.move-top`; what was last used is remembered by it. */
  id: string;
  group: CommandGroup;
  /** Key of its text. */
  labelKey: string;
  /** What its text names. */
  labelValues?: Record<string, string>;
  /**
   * Other ways to the same: `mod+k` (Ctrl, on a Mac ⌘), `alt+shift+arrowup`, `?`, or one key after the other: `g b`.
   * Letters and named keys in lower case, `shift+` only with letters and named keys.
   */
  keys?: string[];
  /** One bare letter or a sequence of them: never in a field, and off when the user switched single keys off. Found out from `keys` when absent. */
  single?: boolean;
  /** Also while a field has the focus. */
  inFields?: boolean;
  /** Whether it makes sense now; asked when shown and again when run. */
  when?: () => boolean;
  /** `false`: in the help and on its keys only, since it says where to go and not what to do. */
  palette?: boolean;
  icon?: IconName;
  /** What the palette shows at the right: `Rank 1`. */
  detail?: () => string;
  run: (event?: KeyboardEvent) => void;
}

/** The one registry of commands. Screens register theirs while they are open. */
@Injectable({ providedIn: 'root' })
export class Commands {
  private readonly lists = signal<readonly (readonly Command[])[]>([]);

  /** What commands would act on, told by the screen: `CYC-144`, `3 items`; empty for nothing. */
  readonly about = signal('');

  /** Everything known now, the newest registration first: a screen may answer to a key of the frame. */
  readonly all = computed(() => this.lists().flat());

  /** Each once: what a screen and its sheet both know is one thing to do. */
  readonly distinct = computed(() =>
    [
      ...new Map(
        this.all()
          .toReversed()
          .map((command) => [command.id, command]),
      ).values(),
    ].toReversed(),
  );

  register(list: readonly Command[]): () => void {
    this.lists.update((lists) => [list, ...lists]);
    return () => this.lists.update((lists) => lists.filter((other) => other !== list));
  }

  find(id: string): Command | undefined {
    return this.all().find((command) => command.id === id);
  }

  run(id: string): void {
    const command = this.find(id);
    if (command && isPossible(command)) command.run();
  }
}

export function isPossible(command: Command): boolean {
  return command.when?.() ?? true;
}

/** Whether its keys are bare letters or signs, which a person must be able to switch off (WCAG 2.1.4). */
export function isSingle(command: Command): boolean {
  return (
    command.single ??
    (command.keys ?? []).some((keys) => keys.split(' ').every((key) => !/^(mod|ctrl|alt)\+/.test(key) && key.replace('shift+', '').length === 1))
  );
}
