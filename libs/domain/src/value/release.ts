/** Where a release stands: it is said by people, not derived from its items. */
export const RELEASE_STATES = ['planned', 'released'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];
