import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['vision', 'segment', 'goal', 'key_result', 'check_in'];

/** What a product is for: its vision, who it is for, its goals with what shows that they come nearer, and which items serve them. */
export class Goals1796100000000 implements MigrationInterface {
  name = 'Goals1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      CREATE TABLE vision (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL CHECK (id = product_id),
        for_whom text NOT NULL DEFAULT '',
        who_need text NOT NULL DEFAULT '',
        the_product text NOT NULL DEFAULT '',
        is_a text NOT NULL DEFAULT '',
        that text NOT NULL DEFAULT '',
        unlike text NOT NULL DEFAULT '',
        our_product text NOT NULL DEFAULT '',
        statement text NOT NULL DEFAULT '',
        target_group text NOT NULL DEFAULT '',
        needs text NOT NULL DEFAULT '',
        product text NOT NULL DEFAULT '',
        business_goals text NOT NULL DEFAULT '',
        reason text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz(3) NOT NULL,
        PRIMARY KEY (product_id, id)
      );

      CREATE TABLE segment (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        size bigint CHECK (size >= 0),
        weight numeric(5, 4) NOT NULL CHECK (weight BETWEEN 0 AND 1),
        needs text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        PRIMARY KEY (product_id, id)
      );

      CREATE TABLE goal (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        number integer NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        statement text NOT NULL DEFAULT '',
        state text NOT NULL CHECK (state IN ('planned', 'active', 'fulfilled', 'abandoned')),
        reason text NOT NULL DEFAULT '',
        weight numeric(5, 4) NOT NULL CHECK (weight BETWEEN 0 AND 1),
        horizon date,
        hue text NOT NULL,
        shape text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        deleted_at timestamptz(3),
        PRIMARY KEY (product_id, id),
        UNIQUE (product_id, number),
        CHECK (state <> 'abandoned' OR reason <> ''),
        -- Looked at when all is written: one goal hands over to another in either order.
        CONSTRAINT goal_one_active EXCLUDE USING btree (product_id WITH =) WHERE (state = 'active' AND deleted_at IS NULL) DEFERRABLE INITIALLY DEFERRED
      );
      -- Likewise: weight is shifted from one goal to another.
      CREATE FUNCTION goal_weights() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT sum(weight) FROM goal WHERE product_id = NEW.product_id AND state IN ('planned', 'active') AND deleted_at IS NULL) > 1 THEN
          RAISE EXCEPTION 'the open goals weigh more than the whole' USING ERRCODE = 'check_violation', CONSTRAINT = 'goal_weights';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER goal_weights AFTER INSERT OR UPDATE OF weight, state, deleted_at ON goal DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION goal_weights();

      CREATE TABLE key_result (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        goal_id uuid NOT NULL,
        number integer NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        unit text NOT NULL DEFAULT '',
        baseline numeric NOT NULL,
        baseline_on date NOT NULL,
        target numeric NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        deleted_at timestamptz(3),
        PRIMARY KEY (product_id, id),
        UNIQUE (product_id, number),
        FOREIGN KEY (product_id, goal_id) REFERENCES goal (product_id, id),
        CONSTRAINT key_result_way CHECK (target <> baseline)
      );
      CREATE INDEX key_result_goal ON key_result (product_id, goal_id);

      CREATE TABLE check_in (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        key_result_id uuid NOT NULL,
        day date NOT NULL,
        value numeric NOT NULL,
        note text NOT NULL DEFAULT '',
        author_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        PRIMARY KEY (product_id, id),
        FOREIGN KEY (product_id, key_result_id) REFERENCES key_result (product_id, id),
        FOREIGN KEY (product_id, author_id) REFERENCES member (product_id, id)
      );
      CREATE INDEX check_in_key_result ON check_in (product_id, key_result_id, day);

      ALTER TABLE backlog_item ADD goals jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(goals) = 'array');
      -- What a list of links cannot have: foreign keys, and a check over all of it.
      CREATE FUNCTION goals_fit() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE shares record;
      BEGIN
        SELECT sum((link ->> 'share')::numeric) AS total, min((link ->> 'share')::numeric) AS least, count(*) = count(DISTINCT link ->> 'goalId') AS is_once,
          bool_and(EXISTS (SELECT FROM goal WHERE product_id = NEW.product_id AND id = (link ->> 'goalId')::uuid AND deleted_at IS NULL)) AS exist
        INTO shares FROM jsonb_array_elements(NEW.goals) AS link;
        IF NOT shares.exist THEN
          RAISE EXCEPTION 'unknown goal' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'backlog_item_goals';
        END IF;
        IF shares.total > 1 OR shares.least <= 0 OR NOT shares.is_once THEN
          RAISE EXCEPTION 'more than the whole' USING ERRCODE = 'check_violation', CONSTRAINT = 'backlog_item_goal_shares';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER goals_fit_insert BEFORE INSERT ON backlog_item FOR EACH ROW WHEN (NEW.goals <> '[]') EXECUTE FUNCTION goals_fit();
      CREATE TRIGGER goals_fit_update BEFORE UPDATE OF goals ON backlog_item FOR EACH ROW
        WHEN (NEW.goals <> '[]' AND NEW.goals IS DISTINCT FROM OLD.goals) EXECUTE FUNCTION goals_fit();
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
    await runner.query(`
      DROP TRIGGER goals_fit_insert ON backlog_item;
      DROP TRIGGER goals_fit_update ON backlog_item;
      DROP FUNCTION goals_fit();
      ALTER TABLE backlog_item DROP goals;
      DROP TABLE vision, segment, check_in, key_result, goal;
      DROP FUNCTION goal_weights()`);
  }
}
