import { migrate } from '../src/platform/migrate';
import { asSuperuser, urlOf } from './cluster';

/** Once a run: migrates one database, which every spec file then copies. */
export default async function setup(): Promise<void> {
  const template = `ordo_template_${process.pid}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${template} TEMPLATE template0`));
  await migrate(urlOf(template));
  process.env['ORDO_TEST_TEMPLATE'] = template;
}
