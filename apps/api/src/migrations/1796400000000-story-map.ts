import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['story_activity', 'story_step', 'release'];

/** Activities and their steps, releases, and which items stand where on the story map. */
export class StoryMap1796400000000 implements MigrationInterface {
  name = 'StoryMap1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      CREATE TABLE story_activity (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        rank text COLLATE "C" NOT NULL,
        version integer NOT NULL DEFAULT 1,
        deleted_at timestamptz(3),
        PRIMARY KEY (product_id, id)
      );
      CREATE TABLE story_step (
        product_id uuid NOT NULL,
        id uuid NOT NULL,
        activity_id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        rank text COLLATE "C" NOT NULL,
        version integer NOT NULL DEFAULT 1,
        deleted_at timestamptz(3),
        PRIMARY KEY (product_id, id),
        FOREIGN KEY (product_id, activity_id) REFERENCES story_activity (product_id, id) ON DELETE CASCADE
      );
      CREATE TABLE release (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        goal text NOT NULL DEFAULT '',
        state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'released')),
        target_on date,
        rank text COLLATE "C" NOT NULL,
        version integer NOT NULL DEFAULT 1,
        deleted_at timestamptz(3),
        PRIMARY KEY (product_id, id)
      );

      ALTER TABLE backlog_item
        ADD step_id uuid,
        ADD release_id uuid,
        ADD FOREIGN KEY (product_id, step_id) REFERENCES story_step (product_id, id),
        ADD FOREIGN KEY (product_id, release_id) REFERENCES release (product_id, id);
      CREATE INDEX backlog_item_step ON backlog_item (product_id, step_id) WHERE step_id IS NOT NULL;
      CREATE INDEX backlog_item_release ON backlog_item (product_id, release_id) WHERE release_id IS NOT NULL;

      -- What is deleted stays in its table: whoever writes it, nothing comes to stand in it.
      CREATE FUNCTION map_place_there() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.step_id IS NOT NULL
           AND EXISTS (SELECT FROM story_step WHERE product_id = NEW.product_id AND id = NEW.step_id AND deleted_at IS NOT NULL) THEN
          RAISE EXCEPTION 'the step is gone' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'backlog_item_product_id_step_id_fkey';
        END IF;
        IF NEW.release_id IS NOT NULL
           AND EXISTS (SELECT FROM release WHERE product_id = NEW.product_id AND id = NEW.release_id AND deleted_at IS NOT NULL) THEN
          RAISE EXCEPTION 'the release is gone' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'backlog_item_product_id_release_id_fkey';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER map_place_insert BEFORE INSERT ON backlog_item FOR EACH ROW
        WHEN (NEW.step_id IS NOT NULL OR NEW.release_id IS NOT NULL) EXECUTE FUNCTION map_place_there();
      CREATE TRIGGER map_place_update BEFORE UPDATE OF step_id, release_id ON backlog_item FOR EACH ROW
        WHEN ((NEW.step_id, NEW.release_id) IS DISTINCT FROM (OLD.step_id, OLD.release_id)) EXECUTE FUNCTION map_place_there();
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
      DROP TRIGGER map_place_insert ON backlog_item;
      DROP TRIGGER map_place_update ON backlog_item;
      DROP FUNCTION map_place_there();
      ALTER TABLE backlog_item DROP step_id, DROP release_id;
      DROP TABLE release, story_step, story_activity`);
  }
}
