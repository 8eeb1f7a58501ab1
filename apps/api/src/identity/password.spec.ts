import { hashPassword, isPassword } from './password';

describe('password hashes', () => {
  it('differ for equal passwords, and match their own', async () => {
    const [one, other] = [await hashPassword('the same words twice'), await hashPassword('the same words twice')];
    expect(one).not.toBe(other);
    expect(await isPassword('the same words twice', one)).toBe(true);
    expect(await isPassword('the same words twic', one)).toBe(false);
  });

  it('match nothing where there is none', async () => {
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('anything at all here', undefined)).toBe(false);
  });

  it('agree with the reference implementation', async () => {
    // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -e
    expect(await isPassword('password', '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc')).toBe(true);
  });
});
