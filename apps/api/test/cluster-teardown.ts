import { dropDatabase } from './cluster';

/** Leaves a server that is not ours as it was found. */
export default async function teardown(): Promise<void> {
  const template = process.env['ORDO_TEST_TEMPLATE'];
  if (template) await dropDatabase(template);
}
