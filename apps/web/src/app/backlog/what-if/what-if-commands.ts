import type { Command } from '../../shell/commands';
import type { SupposedItem } from './what-if';

/** What the screen can do. */
interface Screen {
  active: () => SupposedItem | undefined;
  step: (by: 1 | -1) => void;
  toEnd: (at: 'top' | 'bottom') => void;
  estimate: () => void;
  remove: (id: string) => void;
  add: () => void;
  apply: () => void;
  mayApply: () => boolean;
}

/** What can be supposed, for the palette, the help and its keys. */
export function whatIfCommands({ active, step, toEnd, estimate, remove, add, apply, mayApply }: Screen): Command[] {
  const on = (id: string, group: Command['group'], keys: string[], run: () => void): Command => ({
    id: `whatIf.${id}`,
    group,
    labelKey: `whatIf.command.${id}`,
    keys,
    when: () => active() !== undefined,
    run,
  });
  return [
    on('up', 'ordering', ['alt+arrowup'], () => step(-1)),
    on('down', 'ordering', ['alt+arrowdown'], () => step(1)),
    on('top', 'ordering', ['alt+shift+arrowup'], () => toEnd('top')),
    on('bottom', 'ordering', ['alt+shift+arrowdown'], () => toEnd('bottom')),
    on('estimate', 'item', ['e'], estimate),
    on('remove', 'item', ['delete'], () => {
      const item = active();
      if (item) remove(item.id);
    }),
    { id: 'whatIf.add', group: 'list', labelKey: 'whatIf.command.add', icon: 'plus', keys: ['c'], run: add },
    { id: 'whatIf.apply', group: 'list', labelKey: 'whatIf.command.apply', icon: 'check', when: mayApply, run: apply },
  ];
}
