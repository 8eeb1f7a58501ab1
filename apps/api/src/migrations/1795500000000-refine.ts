import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an item is ready: the product's rules, what people said about them, and how far they say refinement is. */
export class Refine1795500000000 implements MigrationInterface {
  name = 'Refine1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      ALTER TABLE backlog_item
        ADD refinement text NOT NULL DEFAULT 'new' CHECK (refinement IN ('new', 'refining', 'ready')),
        ADD ready_checks jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(ready_checks) = 'array');
      ALTER TABLE product
        ADD ready_rules jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(ready_rules) = 'array'),
        ADD pace jsonb CHECK (jsonb_typeof(pace) = 'object');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE backlog_item DROP refinement, DROP ready_checks; ALTER TABLE product DROP ready_rules, DROP pace`);
  }
}
