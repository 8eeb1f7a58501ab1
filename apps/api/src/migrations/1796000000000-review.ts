import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people said in the review of a sprint. */
export class Review1796000000000 implements MigrationInterface {
  name = 'Review1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      CREATE TABLE statement (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        sprint_id uuid NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        speaker_id uuid,
        speaker_name text NOT NULL DEFAULT '',
        speaker_organisation text NOT NULL DEFAULT '',
        item_id uuid,
        author_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        edited_at timestamptz(3),
        PRIMARY KEY (product_id, id),
        FOREIGN KEY (product_id, sprint_id) REFERENCES sprint (product_id, id),
        FOREIGN KEY (product_id, speaker_id) REFERENCES member (product_id, id),
        FOREIGN KEY (product_id, item_id) REFERENCES backlog_item (product_id, id),
        FOREIGN KEY (product_id, author_id) REFERENCES member (product_id, id),
        -- Somebody said it: a person of the product, or whoever is named.
        CONSTRAINT statement_speaker CHECK ((speaker_id IS NULL) = (speaker_name <> ''))
      );
      CREATE INDEX statement_sprint ON statement (product_id, sprint_id);
      ALTER TABLE statement ENABLE ROW LEVEL SECURITY;
      ALTER TABLE statement FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_the_product ON statement TO ordo_app
        USING (product_id = (SELECT current_product())) WITH CHECK (product_id = (SELECT current_product()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON statement TO ordo_app;
      ALTER TABLE statement ALTER COLUMN product_id SET STATISTICS 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE statement');
  }
}
