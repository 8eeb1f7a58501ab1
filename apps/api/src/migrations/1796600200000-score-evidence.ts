import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the figures of an item rest on. */
export class ScoreEvidence1796600200000 implements MigrationInterface {
  name = 'ScoreEvidence1796600200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE backlog_item ADD score_evidence jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(score_evidence) = 'object')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE backlog_item DROP score_evidence');
  }
}
