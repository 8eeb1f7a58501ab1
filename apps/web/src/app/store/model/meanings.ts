import type { Patch } from '@ordo/domain';
import type { Intent } from './intent';
import { ITEM_MEANINGS } from './item-meanings';
import { MAP_MEANINGS } from './map-meanings';
import { post, type CommandRequest, type Meaning, type Meanings } from './meaning';
import { PRODUCT_MEANINGS } from './product-meanings';
import { REFINEMENT_MEANINGS } from './refinement-meanings';
import { RETRO_MEANINGS } from './retro-meanings';
import { REVIEW_MEANINGS } from './review-meanings';
import { STRUCTURE_MEANINGS } from './structure-meanings';
import { RELEASE_MEANINGS } from './release-meanings';
import { SCENARIO_MEANINGS } from './scenario-meanings';
import { SCORE_MEANINGS } from './score-meanings';
import { SETTING_MEANINGS } from './setting-meanings';
import { SPRINT_MEANINGS } from './sprint-meanings';
import { TALK_MEANINGS } from './talk-meanings';
import type { Things } from './things';
import { VIEW_MEANINGS } from './view-meanings';
import { GOAL_MEANINGS } from './goal-meanings';
import { VISION_MEANINGS } from './vision-meanings';

/** Undo needs to know what became of other changes; the model predicts it. */
type Kind = Exclude<Intent['kind'], 'undo'>;

const MEANINGS: Meanings<Kind> = {
  ...GOAL_MEANINGS,
  ...ITEM_MEANINGS,
  ...MAP_MEANINGS,
  ...PRODUCT_MEANINGS,
  ...REFINEMENT_MEANINGS,
  ...RETRO_MEANINGS,
  ...REVIEW_MEANINGS,
  ...RELEASE_MEANINGS,
  ...SCENARIO_MEANINGS,
  ...SCORE_MEANINGS,
  ...SETTING_MEANINGS,
  ...SPRINT_MEANINGS,
  ...STRUCTURE_MEANINGS,
  ...TALK_MEANINGS,
  ...VIEW_MEANINGS,
  ...VISION_MEANINGS,
};

/** Null when there is nothing to ask for: the change to take back never happened. */
export function requestOf(intent: Intent, confirmed: Things): CommandRequest | null {
  if (intent.kind !== 'undo') return meaningOf(intent).request(intent, confirmed);
  const { revision } = intent.target;
  return revision === null ? null : post(`changes/${revision}/undo`, {});
}

export function predictionOf(intent: Exclude<Intent, { kind: 'undo' }>, things: Things): Patch[] {
  return meaningOf(intent).predict?.(intent, things) ?? [];
}

export function itemsOf(intent: Intent): string[] {
  return intent.kind === 'undo' ? [] : (meaningOf(intent).items?.(intent) ?? []);
}

export function isUndoable(intent: Intent): boolean {
  return intent.kind !== 'undo' && meaningOf(intent).isUndoable === true;
}

/** The table pairs each kind with its own meaning, which TypeScript cannot follow through a lookup. */
function meaningOf<Each extends Exclude<Intent, { kind: 'undo' }>>(intent: Each): Meaning<Each['kind']> {
  return MEANINGS[intent.kind] as unknown as Meaning<Each['kind']>;
}
