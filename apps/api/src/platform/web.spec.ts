import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startApp, type TestApp } from '../../test/app';

const PAGE = '<!doctype html><script nonce="__NONCE__">1</script><ordo-app ngCspNonce="__NONCE__"></ordo-app>';
const SCRIPT = 'console.log("a script long enough to be worth compressing, is it not, is it not, is it not?")';

describe('the web app', () => {
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ordo-web-'));
    mkdirSync(join(folder, 'fonts'));
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, 'main-A1B2C3D4.js'), SCRIPT);
    writeFileSync(join(folder, 'main-A1B2C3D4.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, 'fonts/inter-subset.woff2'), 'wOF2');
    writeFileSync(join(folder, 'secret.key'), 'no type of ours');
    app = await startApp({ WEB_FOLDER: folder });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });

  it.each(['/', '/sign-in', '/CYC/backlog', '/CYC/items/CYC-142', '/invite', '/?theme=dark'])('opens at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('may run what it brought and nothing that was written into it', async () => {
    const [first, second] = [await get('/'), await get('/')];
    const policy = first.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16);
    expect(await first.text()).toBe(PAGE.replaceAll('__NONCE__', nonce));
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(/trusted-types (.*)$/.exec(policy)?.[1]?.split(' ')).toEqual(['angular', 'angular#bundler', 'angular#components', 'dompurify', 'ordo#worker']);
    expect(second.headers.get('content-security-policy')).not.toBe(policy);
  });

  it('is kept for ever where its name says what is in it, and asked for again elsewhere', async () => {
    expect((await get('/main-A1B2C3D4.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const icon = await get('/favicon.svg');
    expect(icon.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/favicon.svg', { 'if-none-match': icon.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await get('/fonts/inter-subset.woff2')).headers.get('content-type')).toBe('font/woff2');
  });

  it('says beside scripts only what is heeded there', async () => {
    const { headers } = await get('/main-A1B2C3D4.js');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('permissions-policy')).toBeNull();
    expect((await get('/')).headers.get('permissions-policy')).toContain('camera=()');
  });

  it('comes compressed to who understands it', async () => {
    const compressed = await get('/main-A1B2C3D4.js', { 'accept-encoding': 'gzip, br' });
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('vary')).toContain('accept-encoding');
    expect(await compressed.text()).toBe(SCRIPT);
    for (const encoding of ['gzip', 'identity', 'br;q=0']) {
      const plain = await get('/main-A1B2C3D4.js', { 'accept-encoding': encoding });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await plain.text()).toBe(SCRIPT);
    }
  });

  it.each([
    '/main-00000000.js',
    '/secret.key',
    '/main-A1B2C3D4.js.br',
    '/index.html',
    '/api',
    '/api/screens',
    '//evil.example',
    '/a//b',
    '/CYC;x',
    '/.well-known/x',
  ])('is not at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not-found' });
  });

  it('shows its API to whoever builds on it', async () => {
    const page = await get('/api/docs');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    for (const [, path = ''] of (await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)) expect((await get(path)).status).toBe(200);
  });
});
