/** Milliseconds that a finger holds a thing before it lifts it: before that it scrolls. */
export const LIFT_DELAY = { touch: 350, mouse: 0 };
