/** Title and, for many, a description in Markdown. */
export type SampleText = readonly [title: string, description?: string];
