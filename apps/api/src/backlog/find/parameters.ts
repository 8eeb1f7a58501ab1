/** Values of a statement, which never stand in its text. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The place in the text that stands for a value, as a type of PostgreSQL. */
  add(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }
}
