import { createHash, webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { invitationLink, makeInvitationToken } from './invitation-token';

describe('makeInvitationToken', () => {
  beforeAll(() => {
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
    globalThis.TextEncoder = TextEncoder;
  });

  it('makes 256 bits and the hash by which the server will know them', async () => {
    const { token, tokenHash } = await makeInvitationToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(tokenHash).toBe(createHash('sha256').update(token).digest('base64url'));
  });

  it('puts the token where no server sees it', () => {
    expect(new URL(invitationLink('https://ordo.example/', 'secret')).hash).toBe('#secret');
  });
});
