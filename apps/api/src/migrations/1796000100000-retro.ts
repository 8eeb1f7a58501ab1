import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['retro', 'retro_card', 'private_card', 'retro_vote', 'retro_action'];

/** Retrospectives: their cards, what is on those before they are revealed, votes, and the items that came of it. */
export class Retro1796000100000 implements MigrationInterface {
  name = 'Retro1796000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      CREATE TABLE retro (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        sprint_id uuid NOT NULL,
        columns jsonb NOT NULL CHECK (jsonb_typeof(columns) = 'array'),
        revealed_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        deleted_at timestamptz(3),
        PRIMARY KEY (product_id, id),
        FOREIGN KEY (product_id, sprint_id) REFERENCES sprint (product_id, id)
      );
      CREATE UNIQUE INDEX retro_once ON retro (product_id, sprint_id) WHERE deleted_at IS NULL;
      CREATE TABLE retro_card (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        retro_id uuid NOT NULL,
        column_id uuid NOT NULL,
        author_id uuid NOT NULL,
        -- Empty until the reveal.
        text text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        deleted_at timestamptz(3),
        PRIMARY KEY (product_id, id),
        FOREIGN KEY (product_id, retro_id) REFERENCES retro (product_id, id),
        FOREIGN KEY (product_id, author_id) REFERENCES member (product_id, id)
      );
      CREATE INDEX retro_card_retro ON retro_card (product_id, retro_id);
      -- A table of its own, so that no statement about cards can bring the text of a hidden one along.
      CREATE TABLE private_card (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        author_id uuid NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (product_id, id),
        FOREIGN KEY (product_id, id) REFERENCES retro_card (product_id, id),
        FOREIGN KEY (product_id, author_id) REFERENCES member (product_id, id)
      );
      CREATE TABLE retro_vote (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        card_id uuid NOT NULL,
        member_id uuid NOT NULL,
        amount integer NOT NULL CHECK (amount > 0),
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (product_id, id),
        CONSTRAINT retro_vote_once UNIQUE (product_id, card_id, member_id),
        FOREIGN KEY (product_id, card_id) REFERENCES retro_card (product_id, id),
        FOREIGN KEY (product_id, member_id) REFERENCES member (product_id, id)
      );
      CREATE TABLE retro_action (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        retro_id uuid NOT NULL,
        card_id uuid,
        item_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (product_id, id),
        FOREIGN KEY (product_id, retro_id) REFERENCES retro (product_id, id),
        FOREIGN KEY (product_id, card_id) REFERENCES retro_card (product_id, id),
        FOREIGN KEY (product_id, item_id) REFERENCES backlog_item (product_id, id)
      );
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
    await runner.query(`DROP TABLE ${TABLES.toReversed().join(', ')}`);
  }
}
