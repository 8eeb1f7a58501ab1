import type { Me } from '@ordo/contract';
import { startApp, type TestApp } from '../../test/app';
import { networkOf } from './rate-limits';

describe('limits on writes', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp({ ORDO_RATE_LIMITS: 'on' })));
  afterAll(() => app.close());

  it('let through what nobody does by hand, and stop a program that goes on', async () => {
    const write = () => app.admin.patch('/api/me', { locale: 'fr' });
    const burst = await Promise.all(Array.from({ length: 300 }, write));
    expect(burst.map(({ status }) => status)).toEqual(Array<number>(300).fill(204));
    const more = await Promise.all(Array.from({ length: 400 }, () => app.admin.patch('/api/me', { locale: 'en' })));
    const refused = more.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeLessThanOrEqual(6);
  });

  it('do not keep anybody from reading, nor anybody else from writing', async () => {
    expect((await app.admin.get<Me>('/api/me').expect(200)).body.name).toBe('Ada Admin');
    await app
      .visitor()
      .post('/api/invitations/preview', { token: 'A'.repeat(43) })
      .refused('invitation-invalid');
  });
});

describe('limits on visitors', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('count %s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('end what one address does without a session', async () => {
    const app = await startApp({ ORDO_RATE_LIMITS: 'on' });
    const answers = await Promise.all(Array.from({ length: 320 }, () => app.visitor().post('/api/invitations/preview', { token: 'A'.repeat(43) })));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(18);
    await app.close();
  });

  it('believe in addresses that a proxy of ours forwards, and in no others', async () => {
    for (const [proxies, refused] of [
      ['1', 0],
      ['0', 1],
    ] as const) {
      const app = await startApp({ ORDO_RATE_LIMITS: 'on', ORDO_PROXIES: proxies });
      const ask = (n: number) =>
        app.visitor().post('/api/invitations/preview', { token: 'A'.repeat(43) }, { 'x-forwarded-for': `6.6.6.6, 10.0.${n % 200}.${n}` });
      const answers = await Promise.all(Array.from({ length: 310 }, (_, n) => ask(n % 250)));
      expect(Math.sign(answers.filter(({ status }) => status === 429).length)).toBe(refused);
      await app.close();
    }
  });
});
