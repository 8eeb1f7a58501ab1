import { createServer, type AddressInfo, type Server } from 'node:net';
import { Pool, type PoolConfig } from 'pg';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { Database } from './database';
import { Config } from './config';
import { dataSourceFor } from './data-source';

/** `R`: no password needed; `Z`: ready. */
const WELCOME = Buffer.from('520000000800000000' + '5a0000000549', 'hex');

/** `E`: what every connection hears when PostgreSQL is told to stop. */
const GOODBYE = fatal('57P01', 'terminating connection due to administrator command');

/** Says welcome and goodbye in one breath. */
function dyingServer(): Server {
  return createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([WELCOME, GOODBYE])));
  });
}

/** An error message of PostgreSQL's protocol. */
function fatal(state: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C${state}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

describe('a server that goes away as it welcomes us', () => {
  const server = dyingServer();

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is a database that is away, and does not take the process along', async () => {
    const source = dataSourceFor(`postgres://nobody@127.0.0.1:${(server.address() as AddressInfo).port}/nothing`);
    // Its pool without its start, which asks the server more than this one knows.
    const { extra, url } = source.options as PostgresDataSourceOptions;
    Object.assign(source.driver, { master: new Pool({ connectionString: url, ...(extra as PoolConfig) }) });
    await expect(new Database(source, new Config()).query('SELECT 1')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
