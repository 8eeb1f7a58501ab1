import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which framework a saved view shows scores. */
export class ViewFramework1796600300000 implements MigrationInterface {
  name = 'ViewFramework1796600300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE saved_view ADD framework text; ALTER TABLE private_view ADD framework text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE saved_view DROP framework; ALTER TABLE private_view DROP framework');
  }
}
