import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icons/icon';

const PAIRS = 11;

/** A person as initials on a colour that is always theirs; without a name, nobody. Decorative: say the name beside it. */
@Component({
  selector: 'ordo-avatar',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (!name()) { <ordo-icon name="person" [size]="12" /> }`,
  host: {
    'aria-hidden': 'true',
    // Drawn by the style sheet: they are a picture, and no part of a button's name.
    '[attr.data-initials]': 'initials()',
    '[class]': "'s' + size()",
    '[class.none]': '!name()',
    '[style.background]': "name() ? 'var(--person-' + pair() + ')' : null",
    '[style.color]': "name() ? 'var(--person-' + pair() + '-text)' : null",
  },
  styleUrl: './avatar.css',
})
export class Avatar {
  readonly name = input<string | null | undefined>();
  readonly size = input<16 | 20 | 24 | 28 | 36>(20);
  protected readonly initials = computed(() => initialsOf(this.name() ?? ''));
  protected readonly pair = computed(() => personPair(this.name() ?? ''));
}

/** First letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** Which of the eleven pairs a name gets: the same on every screen and computer (FNV-1a, so that alike names differ). */
export function personPair(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % PAIRS;
}
