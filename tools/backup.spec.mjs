import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { backUp, restore } from './postgres/archive.mjs';
import { connected } from './postgres/sql.mjs';
import { startOwn } from './postgres.mjs';

const WRITERS = 4;
const folder = mkdtempSync(path.join(os.tmpdir(), 'ordo-backup-'));
chmodSync(folder, 0o755); // the database's user has to get in when root runs this
const file = (name) => path.join(folder, name);
let cluster;

before(async () => {
  cluster = await startOwn(file('data'));
  await connected(cluster.appUrl, (client) =>
    client.query('CREATE TABLE debit (writer int, n int, filler text, PRIMARY KEY (writer, n)); CREATE TABLE credit (LIKE debit INCLUDING ALL)'),
  );
});

after(async () => {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a backup under load holds one moment: whole transactions, and all that were acknowledged before it began', async () => {
  const acknowledged = Array(WRITERS).fill(0);
  let goOn = true;
  const writers = acknowledged.map((_, writer) => connected(cluster.appUrl, (client) => write(client, writer)));
  await until(() => acknowledged.every((n) => n >= 50));
  const atLeast = [...acknowledged];
  await backUp(file('data'), file('loaded.tar.gz'));
  goOn = false;
  await Promise.all(writers);

  await restored('loaded', async (client) => {
    const counts = (table) => client.query(`SELECT writer, count(*)::int AS n, max(n) AS last FROM ${table} GROUP BY writer ORDER BY writer`);
    const [debit, credit] = [(await counts('debit')).rows, (await counts('credit')).rows];
    assert.deepEqual(debit, credit);
    assert.ok(debit.every(({ n, last, writer }) => n === last && n >= atLeast[writer]));
  });

  /** Each transaction writes one row on both sides; the rows of a writer are numbered 1, 2, 3 … */
  async function write(client, writer) {
    while (goOn) {
      const n = acknowledged[writer] + 1;
      const row = `VALUES (${writer}, ${n}, repeat(md5('${n}'), 40))`;
      await client.query(`BEGIN; INSERT INTO debit ${row}; INSERT INTO credit ${row}; COMMIT`);
      acknowledged[writer] = n;
    }
  }
});

test('a restored cluster has the same rows in every table', async () => {
  const before = await connected(cluster.appUrl, hashes);
  await backUp(file('data'), file('quiet.tar.gz'));
  await restored('quiet', async (client) => assert.deepEqual(await hashes(client), before));
});

test('a backup of a stopped cluster leaves it stopped', async () => {
  await cluster.stop();
  await backUp(file('data'), file('stopped.tar.gz'));
  await restored('stopped', async (client) => assert.equal(Object.keys(await hashes(client)).length, 2));
  await cluster.start();
});

test('nothing is restored over data that is there', async () => {
  await assert.rejects(restore(file('quiet.tar.gz'), file('data')), /there is data/);
});

async function restored(name, look) {
  const copy = await restore(file(`${name}.tar.gz`), file(name));
  const password = new URL(cluster.appUrl).password;
  const url = copy.url('ordo').replace(/\/\/[^@]+@/, `//ordo:${password}@`);
  await connected(url, look).finally(() => copy.stop());
}

/** One hash per table of the product's schema. */
async function hashes(client) {
  const { rows } = await client.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
  const result = {};
  for (const { name } of rows) {
    const answer = await client.query(`SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS hash FROM ${name} t`);
    result[name] = answer.rows[0].hash;
  }
  return result;
}

async function until(condition) {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}
