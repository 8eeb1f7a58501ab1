import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLES = /change.?(me|this|it)|replace|example|sample|your.?(own|secret)|insecure|placeholder|^secret|password|12345678|xxxx/i;

/** Shorter than 32 characters, taken from an example, or made of a handful of characters. */
export function isWeakSecret(secret: string): boolean {
  return secret.length < 32 || SAMPLES.test(secret) || new Set(secret).size < 10;
}

/** The secret of this data folder, made at the first start; without a folder it lasts as long as the process. */
export function keptSecret(folder: string): string {
  const made = randomBytes(48).toString('base64url');
  if (!existsSync(folder)) return made;
  const file = join(folder, 'secret');
  const draft = `${file}.${process.pid}`;
  try {
    // Linked rather than written in place: of two servers that start together both read the same whole secret.
    writeFileSync(draft, made, { mode: 0o600 });
    if (!existsSync(file)) linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return made;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}
