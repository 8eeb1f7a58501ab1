import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Dialogs } from '@ordo/ui';
import { Commands, isPossible, isSingle, type Command } from './commands';
import { Preferences } from './preferences';

/** How long the first key of `g b` waits for the second. */
const SEQUENCE_MS = 1200;

/** Runs the command whose keys were pressed. Fields keep their keys, and so do menus, dialogs and whatever handled the key before. */
@Injectable({ providedIn: 'root' })
export class KeyDispatcher {
  private readonly commands = inject(Commands);
  private readonly preferences = inject(Preferences);
  private readonly dialogs = inject(Dialogs);
  private readonly document = inject(DOCUMENT);
  private pending = '';
  private pendingUntil = 0;

  listen(): void {
    this.document.addEventListener('keydown', (event) => this.dispatch(event));
  }

  dispatch(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || MODIFIERS.has(event.key)) return;
    const chord = chordOf(event);
    const now = Date.now();
    const typed = now < this.pendingUntil ? `${this.pending} ${chord}` : chord;
    const place = placeOf(event.target, this.dialogs.isOpen);
    const command = this.find(typed, place) ?? (typed === chord ? undefined : this.find(chord, place));
    this.pendingUntil = 0;
    if (command) {
      event.preventDefault();
      command.run(event);
    } else if (this.startsSequence(chord, place)) {
      this.pending = chord;
      this.pendingUntil = now + SEQUENCE_MS;
    }
  }

  private find(typed: string, place: Place): Command | undefined {
    return this.commands.all().find((command) => command.keys?.includes(typed) && this.mayRun(command, place) && isPossible(command));
  }

  private startsSequence(chord: string, place: Place): boolean {
    return this.commands.all().some((command) => command.keys?.some((keys) => keys.startsWith(`${chord} `)) && this.mayRun(command, place));
  }

  private mayRun(command: Command, place: Place): boolean {
    if (isSingle(command) && !this.preferences.all().singleKeys) return false;
    return place === 'page' || (place === 'field' && command.inFields === true);
  }
}

/** `page`: keys are ours. `field`: only what says so. `own`: a dialog, menu or list has them. */
type Place = 'page' | 'field' | 'own';

function placeOf(target: EventTarget | null, dialogIsOpen: boolean): Place {
  if (dialogIsOpen) return 'own';
  if (!(target instanceof Element)) return 'page';
  if (target.closest('[role=menu], [role=listbox], [role=dialog][aria-modal=true]')) return 'own';
  return target.closest(
    'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=combobox]',
  )
    ? 'field'
    : 'page';
}

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process', 'Unidentified']);
const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** `mod+k`, `alt+shift+arrowup`, `?`: how commands name what was pressed. Shift is told only where it does not already change the sign. */
export function chordOf(event: KeyboardEvent): string {
  const letter = event.altKey ? /^Key([A-Z])$/.exec(event.code)?.[1] : undefined;
  const key = event.key === ' ' ? 'space' : (letter ?? event.key).toLowerCase();
  const named = key.length > 1 || /\p{L}/u.test(key);
  const mod = MAC ? event.metaKey : event.ctrlKey;
  const other = MAC ? event.ctrlKey : event.metaKey;
  return [mod && 'mod', other && 'ctrl', event.altKey && 'alt', event.shiftKey && named && 'shift', key].filter(Boolean).join('+');
}
