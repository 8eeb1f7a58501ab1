import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FOLD_TEXT } from './find-fold.sql';

/** What the database needs to find items as a browser finds them. */
export class Find1795700000000 implements MigrationInterface {
  name = 'Find1795700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLD_TEXT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION fold_text(text)');
  }
}
