import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Language } from './language';
import { inZone } from './test/zone';
import { provideTexts } from './texts';

describe('the language', () => {
  let language: Language;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    await TestBed.inject(ApplicationInitStatus).donePromise;
    language = TestBed.inject(Language);
  });

  it('switches texts, page and memory at run time', async () => {
    expect(language.t('shell.nav.members')).toBe('Members');
    await language.use('fr');
    expect(language.t('shell.nav.members')).toBe('Membres');
    expect(document.documentElement.lang).toBe('fr');
    TestBed.tick();
    expect(localStorage.getItem('ordo.preferences')).toContain('"language":"fr"');
  });

  it('counts as each language does', async () => {
    const count = (n: number): string => language.t('shell.palette.count', { count: n });
    expect([count(0), count(1), count(2)]).toEqual(['No result', '1 result', '2 results']);
    await language.use('fr');
    expect([count(0), count(1), count(2)]).toEqual(['Aucun résultat', '1 résultat', '2 résultats']);
  });

  it('fills names in, and says which one is missing', () => {
    expect(language.t('backlog.menu.label', { key: 'CYC-$1' })).toContain('CYC-$1');
    expect(() => language.t('backlog.menu.label', { other: 'x' })).toThrow('needs key');
  });

  it('writes numbers and dates as people there do', async () => {
    const year = new Date().getFullYear();
    expect([language.number(48_000.5), language.date(`${year}-12-04T12:00:00Z`), language.list(['a', 'b', 'c'])]).toEqual(['48,000.5', '4 Dec', 'a, b and c']);
    await language.use('fr');
    expect([language.number(48_000.5), language.date(`${year}-12-04T12:00:00Z`), language.number(13.2)]).toEqual(['48\u202f000,5', '4 déc.', '13,2']);
    expect(language.number(0.85, { style: 'percent' })).toMatch(/^85[\u00a0\u202f]%$/);
  });

  it('leaves a day the same wherever it is read', async () => {
    const year = new Date().getFullYear();
    await inZone('America/Los_Angeles', () => {
      expect([language.date(`${year}-12-04T00:00:00Z`), language.day(`${year}-12-04`), language.day('2024-12-04')]).toEqual(['3 Dec', '4 Dec', '4 Dec 2024']);
      expect(language.day('2024-12-01', { month: 'long' })).toBe('December');
    });
  });

  it('says how long ago, and the day when it is long', () => {
    const now = Date.parse('2026-11-18T12:00:00Z');
    const ago = (at: string): string => language.ago(at, now);
    expect([ago('2026-11-18T11:57:00Z'), ago('2026-11-17T12:00:00Z'), ago('2024-11-01T12:00:00Z')]).toEqual(['3 minutes ago', 'yesterday', '1 Nov 2024']);
  });

  it('leaves a text with braces in its values alone', () => {
    expect(language.t('shell.palette.none', { text: '{count}' })).toBe('Nothing for “{count}”.');
  });
});
