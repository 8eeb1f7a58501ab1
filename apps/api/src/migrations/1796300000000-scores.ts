import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures that items are scored by, by framework and input. */
export class Scores1796300000000 implements MigrationInterface {
  name = 'Scores1796300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE backlog_item ADD scores jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(scores) = 'object')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE backlog_item DROP scores');
  }
}
