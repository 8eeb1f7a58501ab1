import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sprints, which items are in them, and what their product says about days, limits and being done. */
export class Sprints1795910000000 implements MigrationInterface {
  name = 'Sprints1795910000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      CREATE TABLE sprint (
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        id uuid NOT NULL,
        number integer NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        goal text NOT NULL DEFAULT '',
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'active', 'completed', 'cancelled')),
        started_at timestamptz(3),
        completed_at timestamptz(3),
        capacity jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(capacity) = 'array'),
        commitment jsonb CHECK (jsonb_typeof(commitment) = 'array'),
        done_definition jsonb CHECK (jsonb_typeof(done_definition) = 'array'),
        critical_item_ids uuid[] NOT NULL DEFAULT '{}',
        outcome text CHECK (outcome IN ('met', 'partly', 'not')),
        outcome_note text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        deleted_at timestamptz(3),
        PRIMARY KEY (product_id, id),
        UNIQUE (product_id, number),
        CONSTRAINT sprint_span CHECK (ends_on >= starts_on)
      );
      CREATE UNIQUE INDEX sprint_one_active ON sprint (product_id) WHERE state = 'active' AND deleted_at IS NULL;
      ALTER TABLE sprint ENABLE ROW LEVEL SECURITY;
      ALTER TABLE sprint FORCE ROW LEVEL SECURITY;
      CREATE POLICY of_the_product ON sprint TO ordo_app
        USING (product_id = (SELECT current_product())) WITH CHECK (product_id = (SELECT current_product()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON sprint TO ordo_app;
      ALTER TABLE sprint ALTER COLUMN product_id SET STATISTICS 0;

      ALTER TABLE backlog_item
        ADD sprint_id uuid,
        ADD done_checks jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(done_checks) = 'array'),
        ADD done_override jsonb CHECK (jsonb_typeof(done_override) = 'object'),
        ADD wip_override jsonb CHECK (jsonb_typeof(wip_override) = 'object'),
        ADD FOREIGN KEY (product_id, sprint_id) REFERENCES sprint (product_id, id);
      CREATE INDEX backlog_item_sprint ON backlog_item (product_id, sprint_id) WHERE sprint_id IS NOT NULL;

      -- Whoever writes it, and whatever is undone: nothing comes into a sprint that is over.
      CREATE FUNCTION sprint_open() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM sprint WHERE product_id = NEW.product_id AND id = NEW.sprint_id
                   AND (state IN ('completed', 'cancelled') OR deleted_at IS NOT NULL)) THEN
          RAISE EXCEPTION 'the sprint is over' USING ERRCODE = 'check_violation', CONSTRAINT = 'backlog_item_sprint_open';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER sprint_open_insert BEFORE INSERT ON backlog_item FOR EACH ROW WHEN (NEW.sprint_id IS NOT NULL) EXECUTE FUNCTION sprint_open();
      CREATE TRIGGER sprint_open_update BEFORE UPDATE OF sprint_id ON backlog_item FOR EACH ROW
        WHEN (NEW.sprint_id IS NOT NULL AND NEW.sprint_id IS DISTINCT FROM OLD.sprint_id) EXECUTE FUNCTION sprint_open();

      ALTER TABLE product
        ADD calendar jsonb NOT NULL DEFAULT '{"timeZone": "UTC", "workingDays": [1, 2, 3, 4, 5], "holidays": []}' CHECK (jsonb_typeof(calendar) = 'object'),
        ADD cadence jsonb CHECK (jsonb_typeof(cadence) = 'object'),
        ADD done_rules jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(done_rules) = 'array'),
        ADD wip_limits jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(wip_limits) = 'object');
      -- Nobody could ever set it; limits are the product's, so that changing them is a change that can be undone.
      ALTER TABLE status DROP wip_limit;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER sprint_open_insert ON backlog_item;
      DROP TRIGGER sprint_open_update ON backlog_item;
      DROP FUNCTION sprint_open();
      ALTER TABLE backlog_item DROP sprint_id, DROP done_checks, DROP done_override, DROP wip_override;
      ALTER TABLE product DROP calendar, DROP cadence, DROP done_rules, DROP wip_limits;
      ALTER TABLE status ADD wip_limit integer CHECK (wip_limit > 0);
      DROP TABLE sprint`);
  }
}
