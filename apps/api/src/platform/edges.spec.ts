import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { startApp, type TestApp } from '../../test/app';

interface Raw {
  status: number;
  body: string;
}

describe('the edge', () => {
  let app: TestApp;
  let cookie: string;
  beforeAll(async () => {
    app = await startApp();
    cookie = `ordo=${app.admin.cookies.get('ordo')}`;
  });
  afterAll(() => app.close());

  /** As it is, where `fetch` would tidy the path up. */
  const ask = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
    new Promise<Raw>((resolve, reject) => {
      const asked = httpRequest(app.url, { path, ...options }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      asked.on('error', reject).end();
    });

  const wire = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(text));
      let received = '';
      socket.on('data', (chunk) => (received += chunk.toString()));
      socket.on('close', () => resolve(received));
      socket.on('error', reject);
    });

  it.each([
    '/%61pi/me',
    '/api/%6de',
    '/api//me',
    '//api/me',
    '/api/me;x',
    '/api/me/',
    '/API/me',
    '/api/./me',
    '/api/x/../me',
    '/api/me%2f',
    '/api/me%00',
    '/\\api/me',
    '/api\\me',
    '/%2e%2e/api/me',
    '/api/me%3Fx',
    '/api/%2e/me',
  ])('asks for a session at %s, or knows nothing there', async (path) => {
    const { status, body } = await ask(path);
    expect([401, 404]).toContain(status);
    expect(body).not.toContain('ada@example.org');
  });

  it('takes an encoded path for what it is', async () => {
    expect(await ask('/%61pi/me', { headers: { cookie } })).toMatchObject({ status: 200 });
  });

  it('asks for a session when the whole address is in the request line, whatever host it names', async () => {
    for (const host of ['evil.example', new URL(app.url).host]) {
      expect(await wire(`GET http://${host}/api/me HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 (400|401|404) /);
    }
  });

  it.each(['x-http-method-override', 'x-http-method', 'x-method-override'])('does not take another method from %s', async (header) => {
    expect(await ask('/api/session', { headers: { [header]: 'DELETE', cookie } })).toMatchObject({ status: 404 });
    await app.admin.get('/api/me').expect(200);
  });

  it.each([
    '/.git/config',
    '/.env',
    '/metrics',
    '/api/docs/../../package.json',
    '/package.json',
    '/main.mjs',
    '/..%2f..%2fetc/passwd',
    '/api/docs/package.json',
    '/api/nothing',
    '/health',
    '/health/live/x',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect({ status, ...(JSON.parse(body) as object) }).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'OPTIONS', 'PUT'])('does not answer to %s', async (method) => {
    expect(await wire(`${method} /api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).toMatch(/^(HTTP\/1\.1 (400|404|405) |$)/);
  });

  it.each([
    ['two lengths', 'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd'],
    ['a length and chunks', 'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['no host', 'GET /api/setup HTTP/1.1\r\n\r\n'],
    ['a broken line', 'GET /api/setup HTTP/9.9\r\nHost: a\r\n\r\n'],
    ['headers without end', `GET /api/setup HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
  ])('closes the connection on a request with %s', async (_, text) => {
    expect(await wire(text)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await ask('/health/live')).status).toBe(200);
  });

  it('builds links from its configured address, whatever Host says', async () => {
    const { body } = await ask('/api/setup', { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } });
    expect(JSON.parse(body)).toMatchObject({ publicUrl: 'http://localhost' });
  });

  it.each(['/api/setup', '/api/me', '/api/nothing', '/nothing.js', '/health/live', '/%ff'])('says at %s what browsers may do with the answer', async (path) => {
    const { headers } = await fetch(app.url + path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    if (path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store');
  });
});
