import { randomUUID } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { can, ROLES, type Action, type Role } from '@ordo/domain';
import { startApp, type ProblemAnswer, type Snapshot, type TestApp } from '../../test/app';
import type { Browser } from '../../test/browser';
import { AppModule } from '../app.module';
import { readConfig } from '../platform/config';

interface Route {
  method: string;
  path: string;
  access: string;
}

describe('the gate', () => {
  let app: TestApp;
  let key: string;
  let people: Record<Role, Browser>;
  let routes: Route[];

  beforeAll(async () => {
    app = await startApp();
    key = await app.makeProduct();
    people = { owner: app.admin, member: await app.join(key, 'member'), stakeholder: await app.join(key, 'stakeholder') };
    routes = await routesOf(app);
  });
  afterAll(() => app.close());

  const ofProduct = () => routes.filter(({ path }) => path.includes('{product}'));
  const ask = (browser: Browser, { method, path }: Route, product = key) =>
    browser.send<ProblemAnswer>(method, pathIn(path, product), ['GET', 'DELETE'].includes(method) ? undefined : {});
  const revision = async () => (await app.admin.get<Snapshot>(`/api/products/${key}/snapshot`)).body.revision;

  it('knows who may call each of the published routes', () => {
    expect(ofProduct().length).toBeGreaterThan(15);
    expect(
      routes
        .filter(({ access }) => access === 'public')
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual([
      'GET /api/setup',
      'GET /health/live',
      'GET /health/ready',
      'POST /api/accounts',
      'POST /api/invitations/preview',
      'POST /api/session',
      'POST /api/session/sample',
    ]);
  });

  it('lets nobody in without a session', async () => {
    const before = await revision();
    for (const route of routes.filter(({ access }) => access !== 'public')) await ask(app.visitor(), route).refused('unauthenticated');
    expect(await revision()).toBe(before);
  });

  it('shows a product to nobody who is not in it, and does not say whether it is there', async () => {
    const outsider = await app.join(await app.makeProduct(), 'owner');
    const before = await revision();
    for (const route of ofProduct()) {
      const [theirs, none] = [await ask(outsider, route).refused('not-found'), await ask(outsider, route, 'NOTHING').refused('not-found')];
      expect({ ...theirs, traceId: '' }).toEqual({ ...none, traceId: '' });
    }
    expect(await revision()).toBe(before);
  });

  it.each(['%00', '%F0%9F', "'%20OR%201=1", 'cyc', '..%2f', 'A'.repeat(90)])('takes %s for no product', async (product) => {
    const { status } = await app.admin.get(`/api/products/${product}/snapshot`);
    expect([400, 404]).toContain(status);
  });

  it.each(ROLES)('lets a %s do exactly what the permission table says', async (role) => {
    const before = await revision();
    for (const route of ofProduct()) {
      const isAllowed = can(role, route.access as Action);
      if (isAllowed && route.path.endsWith('/stream')) continue;
      const { body, status } = await ask(people[role], route);
      const answered = `${route.method} ${route.path} → ${body?.code ?? status}`;
      if (isAllowed) expect(answered).not.toMatch(/→ (forbidden|unauthenticated|cross-site-request|unexpected)$/);
      else expect(answered).toBe(`${route.method} ${route.path} → forbidden`);
    }
    expect(await revision()).toBe(before);
  });

  it('refuses changes without the token of their session', async () => {
    const before = await revision();
    const thief = app.visitor();
    thief.cookies.set('ordo', app.admin.cookies.get('ordo') ?? '');
    for (const route of routes.filter(({ method, access }) => method !== 'GET' && access !== 'public')) await ask(thief, route).refused('cross-site-request');
    expect(await revision()).toBe(before);
  });

  it('keeps the application from starting when a route does not say who may call it', async () => {
    @Controller('forgotten')
    class ForgottenController {
      @Get()
      read(): string {
        return 'open to the world';
      }
    }
    const config = readConfig({ DATABASE_URL: process.env['DATABASE_URL'] });
    const module = await Test.createTestingModule({ imports: [AppModule.with(config)], controllers: [ForgottenController] }).compile();
    await expect(module.init()).rejects.toThrow('These routes do not declare who may call them: ForgottenController.read');
  });
});

async function routesOf(app: TestApp): Promise<Route[]> {
  const { body } = await app.visitor().get<{ paths: Record<string, Record<string, { 'x-access'?: string }>> }>('/api/openapi.json').expect(200);
  return Object.entries(body.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, access: operation['x-access'] ?? 'undeclared' })),
  );
}

function pathIn(path: string, product: string): string {
  return path
    .replace('{product}', product)
    .replace('{revision}', '1')
    .replaceAll(/\{\w+\}/g, () => randomUUID());
}
