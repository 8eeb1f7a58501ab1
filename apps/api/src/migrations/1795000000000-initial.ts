import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCESS } from './initial-access.sql';
import { BACKLOG } from './initial-backlog.sql';
import { PEOPLE } from './initial-people.sql';

/** Everything version 0.1 stores. */
export class Initial1795000000000 implements MigrationInterface {
  name = 'Initial1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PEOPLE, BACKLOG, ACCESS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('The first version has nothing before it to go back to');
  }
}
