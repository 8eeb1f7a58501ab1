import { hostOf, isWebAddress, isWebPage } from './web-address';

describe('isWebPage', () => {
  it('takes pages, and neither mailboxes nor scripts', () => {
    expect(['https://example.org', 'HTTP://example.org', 'mailto:ines@port-sauvelle.example', 'javascript:alert(1)', ''].map(isWebPage)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('isWebAddress', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a?b=c#d',
    'HTTPS://EXAMPLE.ORG/É',
    'https://user:word@example.org/',
    'mailto:ines@port-sauvelle.example',
    'https://[::1]/',
  ])('takes %s', (address) => {
    expect(isWebAddress(address)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    'example.org',
    'https://',
    'https:///path',
    'https://a b.example',
    'https://a.example/\u0000',
    'https://a.example/"onclick="x',
    'https:\\\\a.example',
    'mailto:',
    'mailto:nobody',
    '',
  ])('refuses %j', (address) => {
    expect(isWebAddress(address)).toBe(false);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://www.example.org/a/b', 'example.org'],
    ['http://me:secret@example.org:8080?x', 'example.org:8080'],
    ['mailto:ines@port-sauvelle.example?subject=x', 'ines@port-sauvelle.example'],
  ])('names where %s leads', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});
