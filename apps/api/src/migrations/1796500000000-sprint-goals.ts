import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which Product Goal a sprint works towards. */
export class SprintGoals1796500000000 implements MigrationInterface {
  name = 'SprintGoals1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      ALTER TABLE sprint ADD goal_id uuid, ADD FOREIGN KEY (product_id, goal_id) REFERENCES goal (product_id, id);
      CREATE INDEX sprint_goal ON sprint (product_id, goal_id) WHERE goal_id IS NOT NULL;

      -- A goal whose making was taken back stays in its table: whatever is undone, no sprint comes to name it. Looked at when a change is complete.
      CREATE FUNCTION sprint_goal_there() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM sprint s JOIN goal g ON g.product_id = s.product_id AND g.id = s.goal_id
                   WHERE s.product_id = NEW.product_id AND s.id = NEW.id AND s.deleted_at IS NULL AND g.deleted_at IS NOT NULL) THEN
          RAISE EXCEPTION 'the goal is gone' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'sprint_product_id_goal_id_fkey';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER sprint_goal_there AFTER INSERT OR UPDATE OF goal_id, deleted_at ON sprint DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.goal_id IS NOT NULL) EXECUTE FUNCTION sprint_goal_there();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER sprint_goal_there ON sprint;
      DROP FUNCTION sprint_goal_there();
      ALTER TABLE sprint DROP goal_id`);
  }
}
