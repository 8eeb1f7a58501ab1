import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['comment', 'item_link'];

/** What an item is (acceptance criteria), what stands in its way (blocks, links) and what is said about it (comments). */
export class DescribeAndConnect1795200000000 implements MigrationInterface {
  name = 'DescribeAndConnect1795200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      ALTER TABLE backlog_item
        ADD criteria jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(criteria) = 'array'),
        ADD blocked_reason text CHECK (blocked_reason <> ''),
        ADD blocked_since timestamptz(3),
        ADD CHECK ((blocked_reason IS NULL) = (blocked_since IS NULL));

      CREATE TABLE comment (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        item_id uuid NOT NULL,
        author_id uuid NOT NULL,
        body text NOT NULL CHECK (body <> ''),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        edited_at timestamptz(3),
        deleted_at timestamptz(3),
        PRIMARY KEY (product_id, id),
        FOREIGN KEY (product_id, item_id) REFERENCES backlog_item (product_id, id),
        FOREIGN KEY (product_id, author_id) REFERENCES member (product_id, id)
      );
      CREATE INDEX comment_item ON comment (product_id, item_id, created_at);

      CREATE TABLE item_link (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        type text NOT NULL CHECK (type IN ('blocks', 'relates', 'duplicates')),
        from_id uuid NOT NULL,
        to_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (product_id, id),
        FOREIGN KEY (product_id, from_id) REFERENCES backlog_item (product_id, id),
        FOREIGN KEY (product_id, to_id) REFERENCES backlog_item (product_id, id),
        CONSTRAINT item_link_other CHECK (from_id <> to_id)
      );
      -- Two items are linked once in each way, whichever of them was named first.
      CREATE UNIQUE INDEX item_link_once ON item_link (product_id, type, least(from_id, to_id), greatest(from_id, to_id));
      CREATE INDEX item_link_to ON item_link (product_id, to_id);
    `);
    for (const table of TABLES) {
      await runner.query(/* sql */ `
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
    await runner.query(`DROP TABLE comment, item_link; ALTER TABLE backlog_item DROP criteria, DROP blocked_reason, DROP blocked_since`);
  }
}
