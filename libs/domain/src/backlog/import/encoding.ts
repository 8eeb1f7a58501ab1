/** A name that every `TextDecoder` knows. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How the bytes of a text file are most likely encoded; null when they are not text at all (a zip, a picture). */
export function detectEncoding(bytes: Uint8Array): TextEncoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.includes(0)) return null;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Whether a decoded text is worth reading: bytes of a binary file leave NULs, control or replacement characters. */
export function isReadableText(text: string): boolean {
  if (text.startsWith('PK\u0003\u0004') || text.includes('\u0000')) return false;
  const beginning = text.slice(0, 10_000);
  const strange = beginning.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return strange * 100 <= beginning.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const following = followingBytes(bytes[at] as number);
    if (following === null) return false;
    for (let count = 0; count < following; count += 1) {
      at += 1;
      if (at < bytes.length && ((bytes[at] as number) & 0xc0) !== 0x80) return false;
    }
  }
  return true;
}

function followingBytes(lead: number): number | null {
  if (lead < 0x80) return 0;
  if (lead >= 0xc2 && lead < 0xe0) return 1;
  if (lead >= 0xe0 && lead < 0xf0) return 2;
  return lead >= 0xf0 && lead < 0xf5 ? 3 : null;
}
