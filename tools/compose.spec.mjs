import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { root } from './run.mjs';

const read = (file) => readFileSync(path.join(root, file), 'utf8');
const { services, volumes } = parse(read('docker-compose.yml'));
/** What the server reads, as its one class of settings says. */
const known = [...read('apps/api/src/platform/config.ts').matchAll(/^ {2}([A-Z_]+) = /gm)].map(([, name]) => name);
const offered = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

test('the app listens where its port is published', () => {
  assert.deepEqual(
    services.app.ports.map((port) => port.split(':').at(-1)),
    [services.app.environment.PORT],
  );
});

test('every variable given to the app is one the server reads', () => {
  assert.ok(known.length >= 8);
  assert.deepEqual(
    Object.keys(services.app.environment).filter((name) => !known.includes(name)),
    [],
  );
});

test('secrets come from the environment, and their lack stops the start', () => {
  const { ORDO_SECRET, DATABASE_URL } = services.app.environment;
  for (const value of [ORDO_SECRET, DATABASE_URL, services.database.environment.POSTGRES_PASSWORD]) assert.match(value, /\$\{[A-Z_]+:\?[^}]+\}/);
});

test('the database is PostgreSQL 18, keeps its data in a named volume and is on no port of the host', () => {
  assert.match(services.database.image, /^postgres:18/);
  assert.equal(services.database.ports, undefined);
  for (const { volumes: used } of Object.values(services)) for (const use of used) assert.ok(use.split(':')[0] in volumes, use);
  // Where the image of PostgreSQL 18 and later keeps its data; a volume at …/data would stay empty.
  assert.deepEqual(
    services.database.volumes.map((use) => use.split(':')[1]),
    ['/var/lib/postgresql'],
  );
});

test('both say whether they are well, and the app waits for the database', () => {
  for (const { healthcheck } of Object.values(services)) assert.ok(healthcheck.test.length > 1);
  assert.equal(services.app.depends_on.database.condition, 'service_healthy');
});

test('the example of settings names all of them, and what compose asks for', () => {
  const asked = [...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
  assert.deepEqual(
    [...known, ...asked].filter((name) => !offered.includes(name)),
    [],
  );
  assert.deepEqual(
    offered.filter((name) => !known.includes(name) && !asked.includes(name)),
    [],
  );
});

test('the image runs as a user that is not root, from the folders the build writes', () => {
  const image = read('Dockerfile');
  assert.match(image, /^USER node$/m);
  assert.match(image, /dist\/apps\/api\/main\.mjs/);
  assert.doesNotMatch(image, /alpine/, 'PostgreSQL and swc need glibc');
});
