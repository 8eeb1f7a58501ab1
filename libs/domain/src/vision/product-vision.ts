/** The parts of an elevator pitch, in the order of its sentence: for … who … the … is a … that … unlike … our product … (Moore, Crossing the Chasm). */
export const PITCH_PARTS = ['forWhom', 'whoNeed', 'theProduct', 'isA', 'that', 'unlike', 'ourProduct'] as const;
export type PitchPart = (typeof PITCH_PARTS)[number];

/** The fields of a Product Vision Board (Pichler). All but the vision itself are lists, an entry a line. */
export const BOARD_PARTS = ['statement', 'targetGroup', 'needs', 'product', 'businessGoals'] as const;
export type BoardPart = (typeof BOARD_PARTS)[number];

export const VISION_PARTS = [...PITCH_PARTS, ...BOARD_PARTS] as const;
export type VisionPart = PitchPart | BoardPart;

/** What a vision says, part by part; what nobody has said yet is empty. */
export type VisionTexts = Record<VisionPart, string>;

/** A vision before anybody has said anything. */
export const NO_VISION: VisionTexts = Object.fromEntries(VISION_PARTS.map((part) => [part, ''])) as VisionTexts;
