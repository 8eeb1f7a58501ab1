import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FOLD_TEXT } from './find-fold.sql';

const TABLES = ['saved_view', 'private_view'];

/** What the database needs to find items as a browser finds them, and the views in which people look at them. */
export class Find1795700000000 implements MigrationInterface {
  name = 'Find1795700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLD_TEXT);
    for (const table of TABLES) {
      await runner.query(/* sql */ `
        CREATE TABLE ${table} (
          product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
          id uuid NOT NULL,
          author_id uuid NOT NULL,
          name text NOT NULL CHECK (name <> ''),
          filter text NOT NULL DEFAULT '',
          grouping text,
          sorting text,
          columns text[],
          density text,
          version integer NOT NULL DEFAULT 1,
          PRIMARY KEY (product_id, id),
          FOREIGN KEY (product_id, author_id) REFERENCES member (product_id, id)
        );
        CREATE INDEX ${table}_author ON ${table} (product_id, author_id);
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY of_the_product ON ${table} TO ordo_app
          USING (product_id = (SELECT current_product())) WITH CHECK (product_id = (SELECT current_product()));
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ordo_app;
        ALTER TABLE ${table} ALTER COLUMN product_id SET STATISTICS 0;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}; DROP FUNCTION fold_text(text)`);
  }
}
