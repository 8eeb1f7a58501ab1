/** New values by property of the entity class; `id` says which row. */
export type Values = { id: string } & Record<string, unknown>;
