import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an item was split from; and links found from both ends. */
export class SplitItems1795400000000 implements MigrationInterface {
  name = 'SplitItems1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      ALTER TABLE backlog_item
        ADD split_from_id uuid,
        ADD FOREIGN KEY (product_id, split_from_id) REFERENCES backlog_item (product_id, id),
        ADD CONSTRAINT backlog_item_split_from_other CHECK (split_from_id <> id);
      CREATE INDEX backlog_item_split_from ON backlog_item (product_id, split_from_id) WHERE split_from_id IS NOT NULL;
      -- The way from link to link, when a new one may close a cycle.
      CREATE INDEX item_link_from ON item_link (product_id, from_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX item_link_from; ALTER TABLE backlog_item DROP split_from_id`);
  }
}
