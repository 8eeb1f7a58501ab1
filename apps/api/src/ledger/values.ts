/** New values by property of the entity class; `id` says which row. */
export type Values = { id: string } & Record<string, unknown>;

/** The properties that were sent; what is undefined was not. */
export function present<T extends object>(set: T): Partial<T> {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The same, with texts that have no blanks around them. */
export function trimmed<T extends object>(set: T): Partial<T> {
  const sent = Object.entries(present(set)).map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? value.trim() : value]);
  return Object.fromEntries(sent) as Partial<T>;
}
