import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { Problem } from '../platform/problem';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_LENGTH = 32;
const LONGEST_QUEUE = 200;

/** Of no password: who asks for an account that does not exist waits as long as everybody else. */
const NOBODY = toPhc(Buffer.alloc(16), Buffer.alloc(TAG_LENGTH));

/** A PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return toPhc(salt, await inTurn(() => derived(password, salt, COST, TAG_LENGTH)));
}

/** Takes the same time whether or not there is a hash to compare with. */
export async function isPassword(password: string, phc: string | null | undefined): Promise<boolean> {
  const { salt, tag, cost } = fromPhc(phc ?? NOBODY);
  const found = await inTurn(() => derived(password, salt, cost, tag.length));
  return timingSafeEqual(found, tag) && phc != null;
}

function derived(password: string, salt: Buffer, cost: typeof COST, tagLength: number): Promise<Buffer> {
  return derive('argon2id', { message: Buffer.from(password.normalize('NFC')), nonce: salt, tagLength, ...cost });
}

function toPhc(salt: Buffer, tag: Buffer): string {
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

function fromPhc(phc: string): { salt: Buffer; tag: Buffer; cost: typeof COST } {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc);
  if (parts === null) throw new Error('An account has a password hash of an unknown kind');
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64'), cost };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

const waiting: (() => void)[] = [];
let free = availableParallelism();

/** At most one hash per core: a flood of sign-ins must not take the processors from everybody else. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= LONGEST_QUEUE) throw new Problem('unavailable');
  if (free > 0) free--;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}
