import { freshDatabase } from './cluster';

let database: Awaited<ReturnType<typeof freshDatabase>> | undefined;

/** Each spec file has a database of its own, in DATABASE_URL. */
beforeAll(async () => {
  database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
});

afterAll(async () => {
  await database?.drop();
});
