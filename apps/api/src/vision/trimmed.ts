/** The properties that were sent, texts without blanks around them; what is undefined was not. */
export function trimmed<T extends object>(set: T): Partial<T> {
  const sent = Object.entries(set).filter(([, value]) => value !== undefined);
  return Object.fromEntries(sent.map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? value.trim() : value])) as Partial<T>;
}
