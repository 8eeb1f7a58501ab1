import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Change, ProblemAnswer, Setup, Snapshot } from '@ordo/contract';
import type { Role } from '@ordo/domain';
import { createApplication } from '../src/application';
import { readConfig } from '../src/platform/config';
import { Database } from '../src/platform/database';
import { Readiness } from '../src/platform/readiness';
import { Browser } from './browser';

export { PASSWORD } from './browser';

export interface TestApp {
  url: string;
  nest: NestFastifyApplication;
  database: Database;
  /** The first account, signed in: an admin. */
  admin: Browser;
  /** Someone without a session. */
  visitor(): Browser;
  /** A new product of the admin's, answered with its key. */
  makeProduct(more?: Partial<{ id: string; key: string; name: string }>): Promise<string>;
  /** A new person with that role in a product, signed in; owners are invited like everybody else. */
  join(product: string, role: Role): Promise<Browser>;
  close(): Promise<void>;
}

/** Also those of a test that failed before it could close its own: an open server would keep Jest from ending. */
const running = new Set<NestFastifyApplication>();
afterAll(async () => {
  for (const nest of running) await nest.close();
});

/** The whole server on a free port and this file's database, with an admin in it; again for a second instance. `settings` are environment variables. */
export async function startApp(settings: Record<string, string> = {}): Promise<TestApp> {
  const config = readConfig({ DATABASE_URL: process.env['DATABASE_URL'], ORDO_SECRET: 'x'.repeat(40), PORT: '0', ORDO_RATE_LIMITS: 'off', ...settings });
  const nest = await createApplication(config, settings['WEB_FOLDER'] ?? '/nowhere');
  running.add(nest);
  await nest.listen({ port: 0, host: '127.0.0.1' });
  await nest.get(Readiness).opened();
  const { port } = nest.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const visitor = () => new Browser(url);
  const admin = await signUpOrIn(visitor());
  return {
    url,
    nest,
    database: nest.get(Database),
    admin,
    visitor,
    makeProduct: (more = {}) => makeProduct(admin, more),
    join: (product, role) => join(admin, visitor(), product, role),
    close: async () => {
      running.delete(nest);
      await nest.close();
    },
  };
}

async function signUpOrIn(admin: Browser): Promise<Browser> {
  const email = 'ada@example.org';
  const { body } = await admin.get<Setup>('/api/setup');
  return body.firstRun ? admin.signUp({ email, name: 'Ada Admin' }) : admin.signIn(email);
}

async function makeProduct(admin: Browser, more: object): Promise<string> {
  const key = `P${randomUUID().replaceAll('-', '').slice(0, 9).toUpperCase()}`;
  const body = { key, name: 'A product', ...more };
  await admin.post<Change>('/api/products', body).expect(201);
  return body.key;
}

async function join(owner: Browser, guest: Browser, product: string, role: Role): Promise<Browser> {
  const invitation = await owner.invite(product, role);
  await guest.signUp({ name: `Some ${role}`, invitation });
  return guest;
}

export type { Change, ProblemAnswer, Snapshot };
