import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A story told in its parts, and pages elsewhere that have to do with an item. */
export class TellStories1795300000000 implements MigrationInterface {
  name = 'TellStories1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      ALTER TABLE backlog_item
        ADD story jsonb,
        ADD CONSTRAINT backlog_item_story CHECK (
          jsonb_typeof(story) = 'object' AND story ?& ARRAY['asA', 'iWant', 'soThat'] AND story - ARRAY['asA', 'iWant', 'soThat'] = '{}'
            AND story ->> 'asA' <> '' AND story ->> 'iWant' <> ''),
        ADD web_links jsonb NOT NULL DEFAULT '[]' CONSTRAINT backlog_item_web_links CHECK (jsonb_typeof(web_links) = 'array');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE backlog_item DROP story, DROP web_links');
  }
}
