import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants to hear of an item, and counting what was said about each. */
export class Watch1795600000000 implements MigrationInterface {
  name = 'Watch1795600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      CREATE TABLE watch (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        item_id uuid NOT NULL,
        member_id uuid NOT NULL,
        is_on boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (product_id, id),
        UNIQUE (product_id, item_id, member_id),
        FOREIGN KEY (product_id, item_id) REFERENCES backlog_item (product_id, id),
        FOREIGN KEY (product_id, member_id) REFERENCES member (product_id, id)
      );
      ALTER TABLE watch ENABLE ROW LEVEL SECURITY;
      ALTER TABLE watch FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_the_product ON watch TO ordo_app
        USING (product_id = (SELECT current_product())) WITH CHECK (product_id = (SELECT current_product()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON watch TO ordo_app;
      ALTER TABLE watch ALTER COLUMN product_id SET STATISTICS 0;

      -- Enough to count with, without reading what was said.
      CREATE INDEX comment_count ON comment (product_id, item_id) WHERE deleted_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX comment_count; DROP TABLE watch`);
  }
}
