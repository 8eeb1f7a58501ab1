import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people answered about having something, and about not having it. */
export class KanoAnswers1796600100000 implements MigrationInterface {
  name = 'KanoAnswers1796600100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      CREATE TABLE kano_answer (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        item_id uuid NOT NULL,
        respondent_id uuid,
        respondent_name text NOT NULL DEFAULT '',
        functional text NOT NULL CHECK (functional IN ('like', 'must-be', 'neutral', 'live-with', 'dislike')),
        dysfunctional text NOT NULL CHECK (dysfunctional IN ('like', 'must-be', 'neutral', 'live-with', 'dislike')),
        author_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        edited_at timestamptz(3),
        PRIMARY KEY (product_id, id),
        FOREIGN KEY (product_id, item_id) REFERENCES backlog_item (product_id, id),
        FOREIGN KEY (product_id, respondent_id) REFERENCES member (product_id, id),
        FOREIGN KEY (product_id, author_id) REFERENCES member (product_id, id),
        -- Somebody answered: a person of the product, or whoever is named.
        CONSTRAINT kano_answer_respondent CHECK ((respondent_id IS NULL) = (respondent_name <> ''))
      );
      CREATE UNIQUE INDEX kano_answer_once ON kano_answer (product_id, item_id, coalesce(respondent_id::text, lower(respondent_name)));
      ALTER TABLE kano_answer ENABLE ROW LEVEL SECURITY;
      ALTER TABLE kano_answer FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_the_product ON kano_answer TO ordo_app
        USING (product_id = (SELECT current_product())) WITH CHECK (product_id = (SELECT current_product()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON kano_answer TO ordo_app;
      ALTER TABLE kano_answer ALTER COLUMN product_id SET STATISTICS 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kano_answer');
  }
}
