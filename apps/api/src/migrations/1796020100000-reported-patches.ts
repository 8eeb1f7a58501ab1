import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a sprint's report reads of an item, out of all that is ever said of it: a plain column, for the reason of `is_flow`. */
export class ReportedPatches1796020100000 implements MigrationInterface {
  name = 'ReportedPatches1796020100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      ALTER TABLE change_patch
        ADD is_reported boolean NOT NULL GENERATED ALWAYS AS (coalesce(
          entity = 'item' AND (before IS NULL OR after IS NULL OR after ?| ARRAY['status', 'estimate', 'sprintId', 'title', 'number']),
          false)) STORED;
      CREATE INDEX change_patch_reported ON change_patch (product_id, entity_id, revision, seq) WHERE is_reported;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE change_patch DROP is_reported`);
  }
}
