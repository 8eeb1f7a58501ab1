import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { startApp, type ProblemAnswer, type Snapshot, type TestApp } from '../../test/app';

describe('hostile input', () => {
  let app: TestApp;
  let key: string;
  let before: Snapshot;
  beforeAll(async () => {
    app = await startApp();
    key = await app.makeProduct();
    before = await snapshot();
  });
  afterAll(() => app.close());
  afterEach(async () => expect(await snapshot()).toEqual(before));

  const snapshot = async () => (await app.admin.get<Snapshot>(`/api/products/${key}/snapshot`).expect(200)).body;
  const rename = (body: string, headers: Record<string, string> = {}) =>
    app.admin.send<ProblemAnswer>('PATCH', `/api/products/${key}`, body, { 'if-match': '"1"', ...headers });

  it.each([
    ['half a body', '{"name":"x'],
    ['nothing', ''],
    ['a trailing comma', '{"name":"x",}'],
    ['a byte order mark inside', '{"na\uFEFFme"'],
    ['10,000 levels', `{"name":${'[{"a":'.repeat(5_000)}1${'}]'.repeat(5_000)}}`],
    ['101 levels of objects', `{"name":${'{"a":'.repeat(101)}1${'}'.repeat(101)}}`],
  ])('as %s is malformed', async (_, body) => {
    await rename(body).refused('malformed-json');
  });

  it('that is no UTF-8 is malformed', async () => {
    const response = await fetch(`${app.url}/api/session`, {
      method: 'POST',
      body: Buffer.from('{"email":"\xff","password":"x"}', 'latin1'),
      headers: { 'content-type': 'application/json' },
    });
    expect(await response.json()).toMatchObject({ status: 400, code: 'malformed-json' });
  });

  it.each<[string, string, string]>([
    ['__proto__', '{"name":"x","__proto__":{"role":"owner"}}', '__proto__'],
    ['an escaped __proto__', '{"name":"x","\\u005f_proto__":{"role":"owner"}}', '__proto__'],
    ['constructor', '{"name":"x","constructor":{"prototype":{"role":"owner"}}}', 'constructor'],
    ['constructor further in', '{"name":{"a":[{"constructor":1}]}}', 'name.a.0.constructor'],
    ['NUL', '{"name":"a\\u0000b"}', 'name'],
    ['half a surrogate pair', '{"name":"a\\ud800b"}', 'name'],
    ['a number beyond all numbers', '{"name":1e400}', 'name'],
    ['an object for a text', '{"name":{"x":1}}', 'name'],
    ['an array for a text', '{"name":["x"]}', 'name'],
    ['a number for a text', '{"name":1}', 'name'],
    ['null for a text', '{"name":null}', 'name'],
    ['a line break in a name', '{"name":"a\\nb"}', 'name'],
    ['lists in lists', `{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'name.0'],
    ['blanks only', '{"name":"   "}', 'name'],
    ['too long a name', JSON.stringify({ name: 'x'.repeat(81) }), 'name'],
  ])('with %s is refused by name', async (_, body, path) => {
    const { errors } = await rename(body).refused('invalid-input');
    expect(errors?.map((error) => error.path)).toContain(path);
  });

  it.each(['[]', '"x"', '1', 'null', 'true', '[{"name":"x"}]'])('as %s where an object belongs is refused', async (body) => {
    await rename(body).refused('invalid-input');
  });

  it('names every property that should not be there', async () => {
    const extra = ['id', 'productId', 'createdBy', 'version', 'rank', 'revision', 'deletedAt', 'isAdmin', 'role', 'key', 'sample'];
    const { errors } = await rename(JSON.stringify({ name: 'x', ...Object.fromEntries(extra.map((property) => [property, 1])) })).refused('invalid-input');
    expect(errors?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual(extra.map((property) => `${property} whitelistValidation`).sort());
  });

  describe('on every published route that takes a body', () => {
    const FORBIDDEN = ['productId', 'createdBy', 'version', 'rank', 'revision', 'deletedAt', 'isAdmin', 'permissions'];
    let routes: { method: string; path: string; properties: Record<string, { additionalProperties?: boolean; items?: { type?: string } }> }[];
    beforeAll(async () => {
      const { paths, components } = (await app.visitor().get<OpenAPIObject>('/api/openapi.json').expect(200)).body;
      routes = Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods as Record<string, { requestBody?: object }>).flatMap(([method, { requestBody }]) => {
          const name = /#\/components\/schemas\/(\w+)/.exec(JSON.stringify(requestBody) ?? '')?.[1];
          const schema = components?.schemas?.[name ?? ''] as { properties: object } | undefined;
          return schema
            ? [
                {
                  method: method.toUpperCase(),
                  path: path.replace('{product}', key).replaceAll(/\{\w+\}/g, () => randomUUID()),
                  properties: { ...schema.properties },
                },
              ]
            : [];
        }),
      );
      expect(routes.length).toBeGreaterThan(15);
    });

    const errorsOf = async (method: string, path: string, body: object) => {
      const { errors = [] } = await app.admin.send<ProblemAnswer>(method, path, body, { 'if-match': '"1"' }).refused('invalid-input');
      return errors.map((error) => error.path);
    };

    it('is refused with properties that nobody may set', async () => {
      for (const { method, path } of routes) {
        const refused = await errorsOf(method, path, Object.fromEntries(FORBIDDEN.map((property) => [property, 1])));
        expect([path, refused]).toEqual([path, expect.arrayContaining(FORBIDDEN)]);
      }
    });

    it('is refused with objects and arrays where they do not belong', async () => {
      for (const { method, path, properties } of routes) {
        for (const [property, { additionalProperties, items }] of Object.entries(properties)) {
          if (additionalProperties) continue;
          for (const value of [{ x: 1 }, [[]], [[{}]], [{ $ne: 1 }], [null], [[null]], [1]]) {
            // Numbers belong into a list of numbers.
            if (items?.type === 'integer' && value[0 as keyof typeof value] === 1) continue;
            const refused = await errorsOf(method, path, { [property]: value });
            expect([path, property, refused.filter((name) => name.split('.')[0] === property).length > 0]).toEqual([path, property, true]);
          }
        }
      }
    });
  });

  it('names properties further in by their whole path', async () => {
    const items = [{ title: 'Good' }, { title: 'Good', rank: 'a0' }, { title: '' }];
    const { errors } = await app.admin.post(`/api/products/${key}/items/add`, { items }).refused('invalid-input');
    expect(errors?.map(({ path }) => path)).toEqual(expect.arrayContaining(['items.1.rank', 'items.2.title']));
  });

  it('of more than a megabyte is too large, said or not', async () => {
    await rename(JSON.stringify({ name: 'x'.repeat(1024 * 1024) })).refused('too-large');
    const stream = new ReadableStream({ start: (to) => (to.enqueue(new TextEncoder().encode(`{"name":"${'x'.repeat(6 * 1024 * 1024)}"}`)), to.close()) });
    const response = await fetch(`${app.url}/api/session`, {
      method: 'POST',
      body: stream,
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    await response.text();
  });

  it.each([
    ['half a million numbers', `{"name":[${'0,'.repeat(499_999)}0]}`],
    ['a hundred thousand properties', `{${Array.from({ length: 60_000 }, (_, n) => `"p${n}":1`).join()}}`],
    ['ten thousand objects in objects', `{"name":[${'{"a":{"b":{}}},'.repeat(20_000)}{}]}`],
  ])('of %s is too large', async (_, body) => {
    await rename(body).refused('too-large');
  });

  it.each([
    'text/html',
    'application/xml',
    'application/json; charset=latin1',
    'application/json; charset=utf-16le',
    'json',
    '/',
    'application/x-www-form-urlencoded',
  ])('of type %s is not understood', async (type) => {
    await rename('{"name":"x"}', { 'content-type': type }).refused('unsupported-media-type');
  });

  it.each([
    'after[$ne]=1',
    'after=1&after=2',
    'after=-1',
    'after=1e9999',
    'after=1.5',
    'after=x',
    'after=1&sort=rank',
    '__proto__[x]=1&after=1',
    'after[__proto__]=1',
  ])('as ?%s is refused', async (query) => {
    await app.admin.get(`/api/products/${key}/changes?${query}`).refused('invalid-input');
  });

  it.each(['limit=-1', 'limit=0', 'limit=1000000000', 'limit=101', 'limit=ten', 'limit[]=1', 'cursor=x', "cursor=1'--", 'order=title', 'limit=1&limit=2'])(
    'as ?%s of a list is refused',
    async (query) => {
      await app.admin.get(`/api/products/${key}/history?${query}`).refused('invalid-input');
    },
  );

  it('tells nothing of the inside', async () => {
    const answers = await Promise.all([
      rename('{'),
      rename('{"name":1}'),
      app.admin.get('/api/nothing'),
      app.admin.get(`/api/products/${key}/changes?after=99999999999999999999`),
    ]);
    for (const { text, headers, body } of answers) {
      expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(Object.keys(body as object).filter((name) => !['type', 'title', 'status', 'code', 'traceId', 'errors'].includes(name))).toEqual([]);
      expect(text).not.toMatch(/node_modules|\.ts\b|\bat \w+ \(|SELECT|syntax error/);
    }
  });
});
