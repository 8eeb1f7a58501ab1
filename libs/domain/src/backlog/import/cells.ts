/** Nobody estimates beyond this; what is larger is another kind of number. */
const LARGEST_ESTIMATE = 1_000_000;

/**
 * Points as a file writes them: `3`, `3.0`, `0,5`, `1 234.5`, `8 pts`. Never rounded to the scale.
 * Null for none (empty or a dash), undefined for what is no number of points.
 */
export function readEstimate(cell: string): number | null | undefined {
  const text = cell.replace(/[\s\u00A0\u202F]/g, '').replace(/(?:points?|pts?|sp)\.?$/i, '');
  if (/^[-–—]?$/.test(text)) return null;
  const number = withDecimalPoint(text);
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(number)) return undefined;
  const estimate = Number(number);
  return estimate <= LARGEST_ESTIMATE ? estimate : undefined;
}

/** The names in a cell of labels: a JSON list, or parted by `,` `;` `|` or line breaks. In their order, without doubles. */
export function readLabels(cell: string): string[] {
  const names = readJsonList(cell) ?? cell.split(/[,;|\r\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name.trim() !== ''))];
}

/** A cell of names that `readLabels` reads back as the same. */
export function writeLabels(names: readonly string[]): string {
  const plain = names.join(', ');
  const readBack = readLabels(plain);
  const isSame = readBack.length === names.length && names.every((name, index) => readBack[index] === name);
  return isSame ? plain : JSON.stringify(names);
}

function readJsonList(cell: string): string[] | null {
  if (!cell.trimStart().startsWith('[')) return null;
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) && list.every((name) => typeof name === 'string') ? list : null;
  } catch {
    return null;
  }
}

/** Of `.` and `,` the later one marks the decimals. */
function withDecimalPoint(text: string): string {
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (comma === -1) return text;
  return point > comma ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.');
}
