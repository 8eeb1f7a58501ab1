import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a product scores by in its own words. */
export class ScoreCriteria1796600000000 implements MigrationInterface {
  name = 'ScoreCriteria1796600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE product ADD score_criteria jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(score_criteria) = 'array')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE product DROP score_criteria');
  }
}
