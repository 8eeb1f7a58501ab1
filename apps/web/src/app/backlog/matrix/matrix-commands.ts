import { Injectable, inject } from '@angular/core';
import { Commands } from '../../shell/commands';
import { MatrixView } from './matrix-view';

/** What only the screen itself can do. */
interface ScreenActions {
  go: (by: 1 | -1) => void;
  isSheetOpen: () => boolean;
  switchPart: () => void;
}

/** What can be done on the matrix, for the palette, the help and its keys. */
@Injectable()
export class MatrixCommands {
  private readonly commands = inject(Commands);
  private readonly view = inject(MatrixView);

  register({ go, isSheetOpen, switchPart }: ScreenActions): () => void {
    const hasPoints = (): boolean => !this.view.isTable() && this.view.points().length > 0;
    const told = (id: string, keys: string[]) => ({
      id: `matrix.${id}`,
      group: 'list' as const,
      labelKey: `matrix.command.${id}`,
      keys,
      palette: false,
      when: () => false,
      run: () => undefined,
    });
    return this.commands.register([
      { id: 'matrix.next', group: 'list', labelKey: 'matrix.command.next', keys: ['j'], palette: false, when: hasPoints, run: () => go(1) },
      { id: 'matrix.previous', group: 'list', labelKey: 'matrix.command.previous', keys: ['k'], palette: false, when: hasPoints, run: () => go(-1) },
      told('move', ['arrowup', 'arrowdown', 'arrowleft', 'arrowright']),
      told('back', ['escape']),
      told('open', ['enter']),
      { id: 'matrix.table', group: 'list', labelKey: 'matrix.command.table', icon: 'table', run: () => this.view.turnTable() },
      {
        id: 'matrix.sheet',
        group: 'list',
        labelKey: 'backlog.command.list.sheet',
        keys: ['f6'],
        palette: false,
        inFields: true,
        when: isSheetOpen,
        run: switchPart,
      },
    ]);
  }
}
