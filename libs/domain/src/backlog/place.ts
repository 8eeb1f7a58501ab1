/** Where something goes in the order, said as an intent: the server finds the rank. */
export type Place = { after: string } | { before: string } | { at: 'top' | 'bottom' };
