import { Injectable } from '@nestjs/common';
import type { Entity } from '@ordo/domain';
import { Database } from '../platform/database';
import type { Shape } from './shape';

/** A shape together with what its table is called and which of its properties are columns. */
export interface KnownShape {
  shape: Shape;
  /** Name in SQL. */
  table: string;
  /** Column by property, for every property of the entity class. */
  columns: ReadonlyMap<string, string>;
  /** Which column says what product a row belongs to. */
  productColumn: string;
}

/** Every entity that the log can hold. Features bring theirs when they start. */
@Injectable()
export class Shapes {
  private readonly known = new Map<Entity, KnownShape>();

  constructor(private readonly database: Database) {}

  register(shape: Shape): void {
    const { tableName, columns } = this.database.columnsOf(shape.table);
    const byProperty = new Map(columns.map((column) => [column.propertyName, column.databaseName]));
    this.known.set(shape.entity, { shape, table: tableName, columns: byProperty, productColumn: byProperty.has('productId') ? 'product_id' : 'id' });
  }

  of(entity: Entity): KnownShape {
    const known = this.known.get(entity);
    if (known === undefined) throw new Error(`No shape is registered for ${entity}`);
    return known;
  }

  all(): KnownShape[] {
    return [...this.known.values()];
  }
}
