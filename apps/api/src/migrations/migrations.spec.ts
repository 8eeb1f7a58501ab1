import { randomUUID } from 'node:crypto';
import { startApp } from '../../test/app';
import { addItems, titles } from '../../test/backlog';
import { asSuperuser, emptyDatabase } from '../../test/cluster';
import { ENTITIES } from '../entities';
import { dataSourceFor } from '../platform/data-source';
import { migrate } from '../platform/migrate';

describe('the schema', () => {
  it('has the columns that the entity classes say, and no others', async () => {
    const source = await dataSourceFor(process.env['DATABASE_URL'] ?? '', ENTITIES, 1).initialize();
    const rows: { table_name: string; column_name: string; is_nullable: string }[] = await source.query(
      `SELECT table_name, column_name, is_nullable FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    for (const { tableName, columns } of source.entityMetadatas) {
      const said = columns.map((column) => `${column.databaseName} ${column.isNullable ? 'YES' : 'NO'}`).sort();
      const found = rows.filter((row) => row.table_name === tableName).map((row) => `${row.column_name} ${row.is_nullable}`);
      expect([tableName, said]).toEqual([tableName, found.sort()]);
    }
    await source.destroy();
  });

  it('is made once by instances that start together, and a second start changes nothing', async () => {
    const database = await emptyDatabase();
    await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    await migrate(database.url);
    await database.drop();
  });

  it('serves the application to an ordinary database user, who then sees no row of a product outside it', async () => {
    const database = await emptyDatabase();
    const user = `ordinary_${randomUUID().slice(0, 8)}`;
    const name = new URL(database.url).pathname.slice(1);
    await asSuperuser(async (client) => {
      await client.query(`CREATE ROLE ${user} LOGIN NOSUPERUSER PASSWORD 'ordinary'`);
      await client.query(`GRANT ordo_app, ordo_gate TO ${user} WITH INHERIT FALSE, SET TRUE`);
      await client.query(`ALTER DATABASE ${name} OWNER TO ${user}`);
    });
    const url = new URL(database.url);
    url.username = user;
    url.password = 'ordinary';
    const app = await startApp({ DATABASE_URL: url.href });
    const key = await app.makeProduct();
    const member = await app.join(key, 'member');
    await addItems(member, key, ['A', 'B']);
    expect(await titles(app.admin, key)).toEqual(['A', 'B']);
    for (const table of ['product', 'member', 'backlog_item', 'change', 'change_patch', 'invitation']) {
      expect([table, await app.database.query(`SELECT 1 FROM ${table}`)]).toEqual([table, []]);
    }
    await app.close();
    await database.drop();
    await asSuperuser((client) => client.query(`DROP ROLE ${user}`));
  });
});
