// Runs a command with a throw-away PostgreSQL at hand: node tools/with-pg.mjs jest -c apps/api/jest.config.cjs
// The command finds the superuser's address in ORDO_TEST_SERVER_URL. A DATABASE_URL that is set is used instead.
import { startThrowAway } from './postgres.mjs';
import { run } from './run.mjs';

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error('Say what to run: node tools/with-pg.mjs <command> [arguments]');

const given = process.env.DATABASE_URL;
const cluster = given ? undefined : await startThrowAway();
try {
  process.exitCode = await run(command, args, { env: { ORDO_TEST_SERVER_URL: given || cluster.url() } });
} finally {
  await cluster?.discard();
}
