import type { ProblemCode } from '@ordo/contract';
import { Problem, refused } from '../platform/problem';
import { sqlState } from '../platform/database';

/** What a broken constraint means to the caller. Constraints decide what code can only check too early. */
const BY_CONSTRAINT: Record<string, ProblemCode> = {
  product_key_key: 'key-taken',
  product_pkey: 'id-taken',
  label_pkey: 'id-taken',
  label_name: 'label-taken',
  invitation_pkey: 'id-taken',
  invitation_token_hash_key: 'id-taken',
  backlog_item_pkey: 'id-taken',
  // Only undoing can bring back what has been imported again meanwhile.
  backlog_item_external: 'undo-conflict',
  import_pkey: 'id-taken',
  item_link_pkey: 'id-taken',
  item_link_once: 'link-taken',
  comment_pkey: 'id-taken',
  saved_view_pkey: 'id-taken',
  private_view_pkey: 'id-taken',
  watch_pkey: 'id-taken',
  sprint_pkey: 'id-taken',
  statement_pkey: 'id-taken',
  retro_pkey: 'id-taken',
  retro_once: 'id-taken',
  retro_card_pkey: 'id-taken',
  private_card_pkey: 'id-taken',
  retro_vote_pkey: 'id-taken',
  // Only undoing can bring back a vote beside one that was given since.
  retro_vote_once: 'undo-conflict',
  retro_action_pkey: 'id-taken',
  story_activity_pkey: 'id-taken',
  story_step_pkey: 'id-taken',
  release_pkey: 'id-taken',
  sprint_one_active: 'sprint-already-active',
  segment_pkey: 'id-taken',
  goal_pkey: 'id-taken',
  key_result_pkey: 'id-taken',
  check_in_pkey: 'id-taken',
  kano_answer_pkey: 'id-taken',
  // Only undoing can bring back an answer beside one that was given since.
  kano_answer_once: 'undo-conflict',
  goal_one_active: 'goal-already-active',
  goal_weights: 'goal-weights-exceeded',
  backlog_item_goal_shares: 'goal-shares-exceeded',
  backlog_item_sprint_open: 'sprint-closed',
  // Only undoing can take away a label that something carries.
  label_in_use: 'undo-conflict',
  change_product_id_request_id_key: 'request-id-reused',
};

/** Which property named a thing that this product does not have. */
const BY_REFERENCE: Record<string, string> = {
  backlog_item_product_id_status_fkey: 'status',
  backlog_item_product_id_parent_id_fkey: 'parentId',
  backlog_item_product_id_assignee_id_fkey: 'assigneeId',
  backlog_item_product_id_sprint_id_fkey: 'sprintId',
  sprint_product_id_goal_id_fkey: 'goalId',
  statement_product_id_speaker_id_fkey: 'speakerId',
  kano_answer_product_id_respondent_id_fkey: 'respondentId',
  backlog_item_labels: 'labels',
  backlog_item_product_id_step_id_fkey: 'stepId',
  backlog_item_product_id_release_id_fkey: 'releaseId',
  backlog_item_goals: 'goals',
};

/** Turns a constraint that PostgreSQL held up into the problem it means; anything else stays what it is. */
export function asRefusal(error: unknown): unknown {
  const { constraint = '' } = error as { constraint?: string };
  const state = sqlState(error);
  if (state === 'OR001') return new Problem('last-owner');
  const code = BY_CONSTRAINT[constraint];
  if (code !== undefined) return new Problem(code);
  const property = BY_REFERENCE[constraint];
  if (property !== undefined) {
    return new Problem('not-found', { errors: [{ path: property, code: 'exists', message: `${property} names nothing in this product` }] });
  }
  if (constraint === 'backlog_item_own_parent') return refused('parentId', 'parentCycle', 'An item cannot be its own parent');
  return error;
}
