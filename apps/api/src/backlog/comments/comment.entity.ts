import type { Comment } from '@ordo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';
import { markdownText } from '../search/item-texts';

/** What somebody said about an item. */
@Entity('comment')
export class CommentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'item_id' }) itemId!: string;
  @Column({ type: 'uuid', name: 'author_id' }) authorId!: string;
  @Column('text') body!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'edited_at', precision: 3, nullable: true }) editedAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true }) deletedAt!: Date | null;
}

export const COMMENT: Shape<Comment> = {
  entity: 'comment',
  collection: 'comments',
  table: CommentEntity,
  wire: { id: 't.id', itemId: 't.item_id', authorId: 't.author_id', body: 't.body', version: 't.version', createdAt: 't.created_at', editedAt: 't.edited_at' },
  orderBy: 't.created_at, t.id',
  isKept: true,
  isReadApart: true,
  about: ['itemId'],
  counted: { name: 'commentCounts', by: 'item_id' },
  searched: [{ property: 'body', place: 'comment', read: markdownText }],
};
