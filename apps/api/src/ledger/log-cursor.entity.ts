import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a consumer has read a product's log. */
@Entity('log_cursor')
export class LogCursorEntity {
  @PrimaryColumn('text') consumer!: string;
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @Column('bigint') revision!: string;
}
