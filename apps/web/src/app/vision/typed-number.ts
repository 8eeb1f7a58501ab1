/** A number as people write it, with a comma or a point, spaces aside; NaN when it is none. */
export function readNumber(typed: string): number {
  const plain = typed.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  return /^[-+−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : Number.NaN;
}

/** A number as it is typed into a field of this language. */
export function writeNumber(value: number, language: string): string {
  return String(value).replace('.', language === 'fr' ? ',' : '.');
}
