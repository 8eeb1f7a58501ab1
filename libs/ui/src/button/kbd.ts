import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** Signs of named keys; the words are the same in every language. */
const SIGNS: Record<string, string | undefined> = {
  mod: MAC ? '⌘' : 'Ctrl',
  alt: MAC ? '⌥' : 'Alt',
  shift: '⇧',
  ctrl: 'Ctrl',
  enter: '↵',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
  space: 'Space',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  delete: 'Del',
  backspace: '⌫',
  tab: 'Tab',
};

/** The keys of `mod+k` or `g b`, one by one, as this computer's keyboard names them. */
export function keySigns(keys: string): string[] {
  return keys
    .split(' ')
    .flatMap((chord) => (chord === '+' ? ['+'] : chord.split('+')))
    .map((key) => SIGNS[key] ?? (/^(.|f\d+)$/.test(key) ? key.toUpperCase() : key));
}

/** `ctrl+k` → `Control+K`, for `aria-keyshortcuts`. */
export function ariaKeys(keys: string): string {
  const names: Record<string, string | undefined> = {
    mod: MAC ? 'Meta' : 'Control',
    alt: 'Alt',
    shift: 'Shift',
    ctrl: 'Control',
    space: 'Space',
    arrowup: 'ArrowUp',
    arrowdown: 'ArrowDown',
  };
  return keys
    .split('+')
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join('+');
}

/** Keys drawn as keys; `joined` puts a chord on one (⌘K). */
@Component({
  selector: 'ordo-kbd',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (sign of shown(); track $index) { <kbd>{{ sign }}</kbd> }`,
  styles: `
    @layer ui {
      :host { display: inline-flex; gap: var(--s-3); flex: none; }
      kbd { display: inline-grid; place-items: center; min-width: var(--part); height: var(--part); padding: 0 var(--s-4); border-radius: var(--r-4); white-space: nowrap;
        font: var(--w-medium) var(--fs-11)/1 var(--font); color: var(--kbd-text, var(--text-2)); background: var(--kbd-fill, var(--surface)); box-shadow: var(--kbd-edge, 0 0 0 1px var(--border-strong)); }
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class Kbd {
  readonly keys = input.required<string>();
  readonly joined = input(false);
  protected readonly shown = computed(() => {
    const signs = keySigns(this.keys());
    return this.joined() ? [signs.join(MAC ? '' : ' ')] : signs;
  });
}
