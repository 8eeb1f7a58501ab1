import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INDEX_WHAT_IS_THERE, SEARCH } from './search.sql';

/** The words of all texts, so that they can be searched; of the texts that are there too. */
export class Search1795800000000 implements MigrationInterface {
  name = 'Search1795800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEARCH);
    await runner.query(INDEX_WHAT_IS_THERE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION search_texts(tsquery, tsquery, smallint[], integer);
      DROP TABLE search_text, search_word;
      DROP TEXT SEARCH DICTIONARY ordo_english, ordo_french`);
  }
}
