import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One committed command. Rows are only ever added. */
@Entity('change')
export class ChangeEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('bigint') revision!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column({ type: 'uuid', name: 'actor_id' }) actorId!: string;
  @Column('text') command!: string;
  @Column({ type: 'uuid', name: 'request_id' }) requestId!: string;
  @Column({ type: 'text', name: 'request_hash' }) requestHash!: string;
  @Column({ type: 'bigint', nullable: true }) undoes!: string | null;
}

/** What a change did to one row: wire shapes, only what differs. */
@Entity('change_patch')
export class ChangePatchEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('bigint') revision!: string;
  @PrimaryColumn('integer') seq!: number;
  @Column('text') entity!: string;
  @Column({ type: 'uuid', name: 'entity_id' }) entityId!: string;
  @Column({ type: 'jsonb', nullable: true }) before!: Record<string, unknown> | null;
  @Column({ type: 'jsonb', nullable: true }) after!: Record<string, unknown> | null;
  /** The sprint that the patch brought an item into. Worked out by PostgreSQL. */
  @Column({ type: 'uuid', name: 'entered_sprint', nullable: true, insert: false, update: false }) enteredSprint!: string | null;
  /** Whether reports have to know of it. Worked out by PostgreSQL. */
  @Column({ type: 'boolean', name: 'is_flow', insert: false, update: false }) isFlow!: boolean;
  /** What a sprint's report tells of an item. */
  @Column({ type: 'boolean', name: 'is_reported', insert: false, update: false }) isReported!: boolean;
}
