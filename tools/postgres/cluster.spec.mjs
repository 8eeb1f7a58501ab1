import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { startOwn } from '../postgres.mjs';
import { Cluster } from './cluster.mjs';
import { isAlive } from './process.mjs';
import { connected } from './sql.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ordo-cluster-'));
chmodSync(folder, 0o755); // the database's user has to get in when root runs this
const data = path.join(folder, 'data');
const note = (text) => (client) => client.query('INSERT INTO note VALUES ($1)', [text]);
const notes = async (client) => (await client.query('SELECT text FROM note ORDER BY text')).rows.map(({ text }) => text);
let cluster;

before(async () => {
  cluster = await startOwn(data);
  await connected(cluster.appUrl, (client) => client.query('CREATE TABLE note (text text)'));
});

after(async () => {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the server signs in as the owner of its database and as nothing more', async () => {
  const { rows } = await connected(cluster.appUrl, (client) => client.query('SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user'));
  assert.deepEqual(rows, [{ rolsuper: false, rolbypassrls: false }]);
});

test('nobody gets in without the password, which only its owner can read', async () => {
  const wrong = cluster.appUrl.replace(/:[^:@]+@/, ':guessed@');
  await assert.rejects(connected(wrong, notes), /password authentication failed/);
  for (const name of ['postgres.password', 'ordo.password']) assert.equal(statSync(path.join(cluster.folder, name)).mode & 0o077, 0);
  assert.equal(statSync(cluster.data).mode & 0o077, 0);
});

test('texts have the same order on every machine', async () => {
  const { rows } = await connected(cluster.appUrl, (client) =>
    client.query(`SELECT datlocprovider, datlocale, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = 'ordo'`),
  );
  assert.deepEqual(rows, [{ datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' }]);
});

test('a second start takes over the server that runs', async () => {
  const again = await startOwn(data);
  assert.deepEqual([again.pid, again.port], [cluster.pid, cluster.port]);
});

test('after kill -9 it starts again on its port, with everything that was acknowledged', async () => {
  await connected(cluster.appUrl, note('before the kill'));
  const { pid, port } = cluster;
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
  await cluster.start();
  assert.equal(cluster.port, port);
  assert.deepEqual(await connected(cluster.appUrl, notes), ['before the kill']);
});

test('a lock that names a stranger is left behind, and the stranger alone', async () => {
  await cluster.stop();
  const lock = path.join(cluster.data, 'postmaster.pid');
  writeFileSync(lock, `${process.pid}\n${cluster.data}\n0\n${cluster.port}\n\n127.0.0.1\n`);
  await (await Cluster.at(data)).start(cluster.port).then((started) => Object.assign(cluster, started));
  assert.notEqual(Number(readFileSync(lock, 'utf8').split('\n')[0]), process.pid);
  assert.deepEqual(await connected(cluster.appUrl, notes), ['before the kill']);
});

test('a stopped cluster leaves no process behind', async () => {
  const { pid } = cluster;
  await cluster.stop();
  assert.equal(isAlive(pid), false);
  await cluster.start();
});
