import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When imported items were worked on before they came here, and within how many days work is meant to be finished. */
export class PastWork1796020000000 implements MigrationInterface {
  name = 'PastWork1796020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      ALTER TABLE backlog_item ADD past_work jsonb CHECK (jsonb_typeof(past_work) = 'object');
      ALTER TABLE product ADD service_level jsonb CHECK (jsonb_typeof(service_level) = 'object');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE backlog_item DROP past_work;
      ALTER TABLE product DROP service_level`);
  }
}
