import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DialogFrame, Icon, IconButton, Kbd, Switch } from '@ordo/ui';
import { COMMAND_GROUPS, Commands, type Command } from './commands';
import { plain, wordsOf } from './found-text';
import { Language } from './language';
import { Preferences } from './preferences';

/** Everything that can be done at the moment, by group, with its keys or the way through the palette; searchable, and for print. */
@Component({
  selector: 'ordo-keyboard-help',
  imports: [DialogFrame, Icon, IconButton, Kbd, Switch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-dialog [title]="t('shell.help.title')" [closeLabel]="t('shell.close')" size="help" [foot]="false">
      <label ordoDialogHead class="search"><ordo-icon name="search" [size]="14" /><input type="search" [attr.aria-label]="t('shell.help.search')" [placeholder]="t('shell.help.search')" [value]="typed()" (input)="typed.set($any($event.target).value)" /></label>
      <ordo-switch ordoDialogHeadEnd [on]="preferences.all().singleKeys" (onChange)="preferences.set({ singleKeys: $event })">{{ t('shell.help.single') }}</ordo-switch>
      <button ordoDialogHeadEnd type="button" ordoIconButton icon="print" [label]="t('shell.help.print')" (click)="print()"></button>
      <div class="groups" role="region" tabindex="0" [attr.aria-label]="t('shell.help.title')">
        @for (group of groups(); track group.id) {
          <section>
            <h3>{{ t('shell.group.' + group.id) }}</h3>
            <dl>
              @for (line of group.lines; track line.id) {
                <div>
                  <dt>{{ t(line.labelKey, line.labelValues) }}</dt>
                  @if (line.keys?.[0]; as first) {
                    <dd><span class="sr">{{ line.keys.join(', ') }}</span><ordo-kbd [keys]="first" /></dd>
                  } @else {
                    <dd class="palette">{{ t('shell.help.palette') }}</dd>
                  }
                </div>
              }
            </dl>
          </section>
        } @empty {
          <p class="none">{{ t('shell.help.none', { text: typed() }) }}</p>
        }
      </div>
    </ordo-dialog>
  `,
  styleUrl: './keyboard-help.css',
})
export class KeyboardHelp {
  protected readonly t = inject(Language).t;
  protected readonly preferences = inject(Preferences);
  protected readonly typed = signal('');
  private readonly commands = inject(Commands);

  protected readonly groups = computed(() => {
    const words = wordsOf(this.typed());
    const found = (command: Command): boolean =>
      words.every((word) => plain(`${this.t(command.labelKey, command.labelValues)} ${command.keys?.join(' ') ?? ''}`).includes(word));
    const known = this.commands.distinct().filter(found);
    return COMMAND_GROUPS.map((id) => {
      const lines = known.filter((command) => command.group === id);
      // What has keys first: that is what one learns here.
      return { id, lines: [...lines.filter(hasKeys), ...lines.filter((command) => !hasKeys(command))] };
    }).filter((group) => group.lines.length > 0);
  });

  protected print(): void {
    window.print();
  }
}

function hasKeys({ keys }: Command): boolean {
  return keys !== undefined && keys.length > 0;
}
