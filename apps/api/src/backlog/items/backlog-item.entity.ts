import type { BacklogItemDetail, Criterion, WebLink } from '@ordo/contract';
import type { DoneCheck, DoneOverride, GoalLink, ItemType, PastWork, ReadyCheck, Refinement, Story, WipOverride, KeptEvidence, KeptScores } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';
import { criteriaText, linksText, markdownText, storyText } from '../search/item-texts';
import { ITEM_UNDO } from './undo-items';

/** Anything that may be built. */
@Entity('backlog_item')
export class BacklogItemEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') number!: number;
  @Column('text') type!: ItemType;
  @Column('text') title!: string;
  @Column({ type: 'text', default: '' }) description!: string;
  @Column('text') status!: string;
  @Column({ type: 'text', default: 'new' }) refinement!: Refinement;
  @Column({ type: 'numeric', nullable: true }) estimate!: string | null;
  /** Null once deleted. */
  @Column({ type: 'text', nullable: true, collation: 'C' }) rank!: string | null;
  @Column({ type: 'uuid', name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column({ type: 'uuid', name: 'split_from_id', nullable: true }) splitFromId!: string | null;
  @Column({ type: 'uuid', name: 'sprint_id', nullable: true }) sprintId!: string | null;
  @Column({ type: 'uuid', name: 'step_id', nullable: true }) stepId!: string | null;
  @Column({ type: 'uuid', name: 'release_id', nullable: true }) releaseId!: string | null;
  @Column({ type: 'uuid', name: 'assignee_id', nullable: true }) assigneeId!: string | null;
  @Column({ type: 'uuid', name: 'label_ids', array: true, default: '{}' }) labels!: string[];
  @Column({ type: 'jsonb', default: [] }) goals!: GoalLink[];
  @Column({ type: 'jsonb', nullable: true }) story!: Story | null;
  @Column({ type: 'jsonb', default: [] }) criteria!: Criterion[];
  @Column({ type: 'jsonb', name: 'web_links', default: [] }) webLinks!: WebLink[];
  @Column({ type: 'jsonb', default: {} }) scores!: KeptScores;
  @Column({ type: 'jsonb', name: 'score_evidence', default: {} }) scoreEvidence!: KeptEvidence;
  @Column({ type: 'text', name: 'pinned_reason', nullable: true }) pin!: string | null;
  @Column({ type: 'text', name: 'blocked_reason', nullable: true }) blockedReason!: string | null;
  @Column({ type: 'timestamptz', name: 'blocked_since', precision: 3, nullable: true }) blockedSince!: Date | null;
  @Column({ type: 'jsonb', name: 'ready_checks', default: [] }) readyChecks!: ReadyCheck[];
  @Column({ type: 'jsonb', name: 'done_checks', default: [] }) doneChecks!: DoneCheck[];
  @Column({ type: 'jsonb', name: 'done_override', nullable: true }) doneOverride!: DoneOverride | null;
  @Column({ type: 'jsonb', name: 'wip_override', nullable: true }) wipOverride!: WipOverride | null;
  /** When it was worked on before it was imported. */
  @Column({ type: 'jsonb', name: 'past_work', nullable: true }) pastWork!: PastWork | null;
  /** Where it was imported from, and its key there: importing it again finds it. */
  @Column({ type: 'text', nullable: true }) source!: string | null;
  @Column({ type: 'text', name: 'external_key', nullable: true }) externalKey!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt!: Date;
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true }) deletedAt!: Date | null;
}

export const ITEM: Shape<BacklogItemDetail> = {
  entity: 'item',
  collection: 'items',
  table: BacklogItemEntity,
  wire: {
    id: 't.id',
    number: 't.number',
    key: `(current_setting('ordo.key') || '-' || t.number)`,
    type: 't.type',
    title: 't.title',
    description: 't.description',
    status: 't.status',
    refinement: 't.refinement',
    estimate: 't.estimate',
    rank: 't.rank',
    parentId: 't.parent_id',
    splitFromId: 't.split_from_id',
    sprintId: 't.sprint_id',
    stepId: 't.step_id',
    releaseId: 't.release_id',
    assigneeId: 't.assignee_id',
    labels: 't.label_ids',
    goals: 't.goals',
    story: 't.story',
    criteria: 't.criteria',
    webLinks: 't.web_links',
    scores: 't.scores',
    scoreEvidence: 't.score_evidence',
    pin: 't.pinned_reason',
    blockedReason: 't.blocked_reason',
    blockedSince: 't.blocked_since',
    readyChecks: 't.ready_checks',
    doneChecks: 't.done_checks',
    doneOverride: 't.done_override',
    wipOverride: 't.wip_override',
    pastWork: 't.past_work',
    source: 't.source',
    externalKey: 't.external_key',
    version: 't.version',
    createdAt: 't.created_at',
    updatedAt: 't.updated_at',
  },
  onOpen: ['description', 'pastWork'],
  orderBy: 't.rank',
  isKept: true,
  emptiedOnRemove: ['rank'],
  unversioned: ['rank'],
  hasUpdatedAt: true,
  undo: ITEM_UNDO,
  searched: [
    { property: 'title', place: 'title' },
    { property: 'story', place: 'story', read: storyText },
    { property: 'criteria', place: 'criteria', read: criteriaText },
    { property: 'description', place: 'description', read: markdownText },
    { property: 'webLinks', place: 'link', read: linksText },
  ],
};
