import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Runs statements as superuser in one database of the test server. */
export async function asSuperuser<T = unknown>(work: (client: Client) => Promise<T>, database?: string): Promise<T> {
  const client = new Client({ connectionString: database ? urlOf(database) : serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A new database of the current schema and no rows; `drop` also ends whoever is still connected. */
export async function freshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  return createDatabase(process.env['ORDO_TEST_TEMPLATE'] ?? 'template0');
}

/** A new database with nothing in it at all. */
export async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  return createDatabase('template0');
}

async function createDatabase(template: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `ordo_test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`));
  return { url: urlOf(name), drop: () => dropDatabase(name) };
}

export async function dropDatabase(name: string): Promise<void> {
  await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

export function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env['ORDO_TEST_SERVER_URL'];
  if (!url) throw new Error('These tests need a PostgreSQL: run them with `nx test api`, or `node tools/with-pg.mjs jest -c apps/api/jest.config.cjs`.');
  return url;
}
