import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What reports read of the log. Columns, and not expressions in an index: behind row-level security PostgreSQL may use only
 * what cannot leak, which reading a property of a jsonb is not taken for.
 */
export class SprintLog1795920000000 implements MigrationInterface {
  name = 'SprintLog1795920000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      ALTER TABLE change_patch
        ADD entered_sprint uuid GENERATED ALWAYS AS (CASE WHEN entity = 'item' THEN (after ->> 'sprintId')::uuid END) STORED,
        ADD is_flow boolean NOT NULL GENERATED ALWAYS AS (coalesce(
          (entity = 'item' AND (before IS NULL OR after IS NULL OR after ?| ARRAY['status', 'estimate', 'sprintId']))
          OR (entity = 'product' AND after ?| ARRAY['statuses', 'calendar']),
          false)) STORED;
      CREATE INDEX change_patch_entered_sprint ON change_patch (product_id, entered_sprint, entity_id) WHERE entered_sprint IS NOT NULL;
      CREATE INDEX change_patch_flow ON change_patch (product_id, revision, seq) WHERE is_flow;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE change_patch DROP entered_sprint, DROP is_flow`);
  }
}
