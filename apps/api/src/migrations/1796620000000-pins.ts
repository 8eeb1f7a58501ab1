import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an item stays at its place when the order is suggested by scores. */
export class Pins1796620000000 implements MigrationInterface {
  name = 'Pins1796620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE backlog_item ADD pinned_reason text CHECK (char_length(pinned_reason) BETWEEN 1 AND 200)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE backlog_item DROP pinned_reason');
  }
}
