import type { SavedView } from '@ordo/contract';
import type { Column as ListColumn, Density, Grouping } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';

/** A view that everybody who builds the product has. */
@Entity('saved_view')
export class ViewEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'author_id' }) authorId!: string;
  @Column('text') name!: string;
  @Column({ type: 'text', default: '' }) filter!: string;
  @Column({ type: 'text', nullable: true }) grouping!: Grouping | null;
  @Column({ type: 'text', nullable: true }) sorting!: string | null;
  @Column({ type: 'text', array: true, nullable: true }) columns!: ListColumn[] | null;
  @Column({ type: 'text', nullable: true }) density!: Density | null;
  @Column({ type: 'text', nullable: true }) framework!: string | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

/** A view that only its author has: a table of its own, so that no statement about the others can bring it along. */
@Entity('private_view')
export class PrivateViewEntity extends ViewEntity {}

const WIRE: Shape<SavedView>['wire'] = {
  id: 't.id',
  name: 't.name',
  authorId: 't.author_id',
  filter: 't.filter',
  grouping: 't.grouping',
  sorting: 't.sorting',
  columns: 't.columns',
  density: 't.density',
  framework: 't.framework',
  version: 't.version',
};

export const VIEW: Shape<SavedView> = { entity: 'view', collection: 'views', table: ViewEntity, wire: WIRE, orderBy: 'lower(t.name), t.id' };

export const PRIVATE_VIEW: Shape<SavedView> = { ...VIEW, entity: 'private-view', collection: 'privateViews', table: PrivateViewEntity };
