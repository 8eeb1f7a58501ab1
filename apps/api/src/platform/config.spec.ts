import 'reflect-metadata';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config';

const DATABASE_URL = 'postgresql://ordo:x@localhost:5432/ordo';
const SECRET = 'kq2J7vX0pRz4LmT9wYb1NcE6uHs8GdAo';

describe('the configuration', () => {
  const read = (settings: Record<string, string> = {}) => readConfig({ DATABASE_URL, ORDO_DATA: '/nowhere', ...settings });
  const production = (settings: Record<string, string> = {}) =>
    read({ NODE_ENV: 'production', PUBLIC_URL: 'https://ordo.example.org', ORDO_SECRET: SECRET, ...settings });

  it('needs nothing but a database to try the program out', () => {
    expect(read()).toMatchObject({
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      ORDO_HOST: 'localhost',
      hasSample: true,
      hasRateLimits: true,
      isHttps: false,
    });
  });

  it('is careful in production', () => {
    expect(production()).toMatchObject({ ORDO_HOST: '0.0.0.0', hasSample: false, hasRateLimits: true, isHttps: true });
    expect(production({ ORDO_SAMPLE: 'on' }).hasSample).toBe(true);
  });

  it.each([
    '',
    ' ',
    'short',
    'change-me-change-me-change-me-change-me',
    'CHANGEME0123456789abcdefghijklmnopq',
    'replace-this-with-32-random-letters',
    'your-secret-goes-here-0123456789abc',
    'a'.repeat(64),
    'abcabcabcabcabcabcabcabcabcabcabcabc',
  ])('refuses %p as the secret of a production server, and says what to set', (secret) => {
    expect(() => production({ ORDO_SECRET: secret })).toThrow(
      'ORDO_SECRET must be set to at least 32 random characters in production; make one with: openssl rand -base64 48',
    );
  });

  it.each<[string, string, string]>([
    ['PORT', 'x', 'PORT must be an integer number'],
    ['PORT', '70000', 'PORT must not be greater than 65535'],
    ['PUBLIC_URL', 'ordo.example.org', 'PUBLIC_URL must be an address'],
    ['PUBLIC_URL', 'https://ordo.example.org/', 'PUBLIC_URL must have no path'],
    ['PUBLIC_URL', 'javascript:alert(1)', 'PUBLIC_URL must be an address'],
    ['DATABASE_URL', 'mysql://localhost', 'DATABASE_URL must be set to the address of a PostgreSQL'],
    ['ORDO_SAMPLE', 'yes', 'ORDO_SAMPLE must be one of the following values: on, off'],
    ['ORDO_RATE_LIMITS', 'none', 'ORDO_RATE_LIMITS must be one of the following values: on, off'],
    ['ORDO_PROXIES', '-1', 'ORDO_PROXIES must not be less than 0'],
    ['ORDO_CLOCK_AHEAD', 'soon', 'ORDO_CLOCK_AHEAD must be an integer number'],
    ['ORDO_CLOCK_AHEAD', '-7', 'ORDO_CLOCK_AHEAD must not be less than 0'],
  ])('refuses %s=%s', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(message);
  });

  it('refuses to run production without rate limits', () => {
    expect(() => production({ ORDO_RATE_LIMITS: 'off' })).toThrow('ORDO_RATE_LIMITS cannot be off in production');
    expect(read({ ORDO_RATE_LIMITS: 'off' }).hasRateLimits).toBe(false);
  });

  it('refuses to run production on another clock than the database’s', () => {
    expect(() => production({ ORDO_CLOCK_AHEAD: '7' })).toThrow('ORDO_CLOCK_AHEAD must be 0 in production');
    expect(production().ORDO_CLOCK_AHEAD).toBe(0);
    expect(read({ ORDO_CLOCK_AHEAD: '7' }).ORDO_CLOCK_AHEAD).toBe(7);
  });

  it('says everything that is wrong at once', () => {
    expect(() => readConfig({ NODE_ENV: 'production', PORT: 'x' })).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*ORDO_SECRET/);
  });

  it('keeps a secret in the data folder, for its owner only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ordo-config-'));
    const [first, second] = [read({ ORDO_DATA: folder }), read({ ORDO_DATA: folder })];
    expect(first.ORDO_SECRET).toHaveLength(64);
    expect(second.ORDO_SECRET).toBe(first.ORDO_SECRET);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(read().ORDO_SECRET).not.toBe(read().ORDO_SECRET);
    rmSync(folder, { recursive: true });
  });
});
