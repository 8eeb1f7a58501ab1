/** Where something can be found, the most telling first. Their numbers are kept in the index: new ones go to the end. */
export const SEARCH_PLACES = ['title', 'story', 'criteria', 'description', 'link', 'comment'] as const;
export type SearchPlace = (typeof SEARCH_PLACES)[number];

/** 142 of `CYC-142`, `cyc142` and `142`; null when a person means no key of this product. */
export function numberMeant(productKey: string, typed: string): number | null {
  const text = typed.trim().toUpperCase();
  const rest = text.startsWith(productKey) ? text.slice(productKey.length).replace(/^[-\s#]/, '') : text.replace(/^#/, '');
  return /^[1-9]\d{0,8}$/.test(rest) ? Number(rest) : null;
}
