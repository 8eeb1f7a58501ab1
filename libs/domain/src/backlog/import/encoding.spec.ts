import { detectEncoding, isReadableText } from './encoding';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('detectEncoding', () => {
  it('reads UTF-8 with and without accents, and Windows-1252 where UTF-8 is impossible', () => {
    expect(detectEncoding(bytes(0x76, 0xc3, 0xa9, 0x6c, 0x6f))).toBe('utf-8');
    expect(detectEncoding(bytes(0xf0, 0x9f, 0x9a, 0xb2))).toBe('utf-8');
    expect(detectEncoding(bytes(0x76, 0xe9, 0x6c, 0x6f))).toBe('windows-1252');
  });

  it('allows the sample to end inside a character', () => {
    expect(detectEncoding(bytes(0x76, 0xc3))).toBe('utf-8');
  });

  it('believes a byte order mark', () => {
    expect(detectEncoding(bytes(0xff, 0xfe, 0x61, 0))).toBe('utf-16le');
    expect(detectEncoding(bytes(0xfe, 0xff, 0, 0x61))).toBe('utf-16be');
  });

  it('finds no encoding in a zip', () => {
    expect(detectEncoding(bytes(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0))).toBeNull();
  });
});

describe('isReadableText', () => {
  it('accepts text in any language, and a stray escape', () => {
    expect(isReadableText('Titre;Points\nVélo 🚲;3\n\u001b[31m')).toBe(true);
  });

  it('refuses what was a zip, or bytes of no text', () => {
    expect(isReadableText('PK\u0003\u0004\u0014ab')).toBe(false);
    expect(isReadableText('Title\nMap\u0000')).toBe(false);
    expect(isReadableText('\uFFFDPNG\r\n\u001a\n\uFFFD\uFFFD')).toBe(false);
  });
});
