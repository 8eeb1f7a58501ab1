const { nodeProject } = require('../../jest.preset.cjs');

/** Every spec speaks to a real PostgreSQL: run it as `node tools/with-pg.mjs jest -c apps/api/jest.config.cjs`. */
module.exports = nodeProject('api', __dirname, {
  globalSetup: `${__dirname}/test/cluster-setup.ts`,
  globalTeardown: `${__dirname}/test/cluster-teardown.ts`,
  setupFilesAfterEnv: [`${__dirname}/test/cluster-database.ts`],
  maxWorkers: 2,
  testTimeout: 20_000,
});
