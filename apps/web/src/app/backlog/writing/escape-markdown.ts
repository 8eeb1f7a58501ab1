/** Words that mean themselves, whatever signs are in them. `italicByUnderline`: an underline within a word may be read as a sign too. */
export function escapeText(text: string, italicByUnderline = false): string {
  return text
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/\\\]\(/g, '\\]\\(')
    .replace(/_/g, (sign, at: number) => (!italicByUnderline && isWithinWord(text, at) ? sign : '\\_'))
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** The beginning of a line, which would otherwise make a heading, a list, a quote, a rule or a table of it. */
export function escapeLine(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^[-+](?=\s|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:=+|[|:-][|: -]*)$/, '\\$&');
}

function isWithinWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}
