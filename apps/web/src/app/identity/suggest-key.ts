import { PRODUCT_KEY } from '@ordo/domain';

/** A key a product of that name could have: initials of several words, the first letters of one. Empty when the name has no letters to take. */
export function suggestKey(name: string): string {
  const words =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .match(/[A-Z0-9]+/g) ?? [];
  const [first = ''] = words;
  const key =
    words.length > 1
      ? words
          .map((word) => word[0])
          .join('')
          .slice(0, 4)
      : first.slice(0, 3);
  return PRODUCT_KEY.test(key) ? key : '';
}
