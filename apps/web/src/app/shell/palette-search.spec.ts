import { makeItem } from '@ordo/testing';
import { findItems, readQuery, searchable } from './palette-search';
import { pieces, wordsOf } from './found-text';

describe('searching the palette', () => {
  const find = (titles: string[], query: string, keys: string[] = []): string[] => {
    const items = titles.map((title, i) => makeItem({ title, key: keys[i] ?? `CYC-${i + 1}` }));
    return findItems(searchable(items), wordsOf(query), 10).map((item) => item.title);
  };

  it('finds what has every word, whatever accents and capitals', () => {
    expect(find(['Déverrouiller un vélo', 'Un vélo en panne', 'Payer'], 'VELO un')).toEqual(['Un vélo en panne', 'Déverrouiller un vélo']);
  });

  it('puts the key before the beginning, the beginning before the middle, and keeps the rank between equals', () => {
    expect(find(['Remove', 'Unmoved', 'Move bikes', 'To move', 'A'], 'move', ['C-1', 'C-2', 'C-3', 'C-4', 'MOVE'])).toEqual([
      'A',
      'Move bikes',
      'To move',
      'Remove',
      'Unmoved',
    ]);
  });

  it('finds an item by its number', () => {
    expect(find(['A', 'B', 'C'], '2')).toEqual(['B']);
  });

  it('puts what has a slip in it last', () => {
    expect(find(['Statoin', 'Fill stations', 'Station', 'Nation'], 'station')).toEqual(['Station', 'Fill stations', 'Statoin']);
    expect(find(['Déverrouiller un vélo'], 'deverouiller velos')).toEqual(['Déverrouiller un vélo']);
    expect(find(['Au cœur'], 'coeur')).toEqual(['Au cœur']);
  });

  it('reads # as items only and > as commands only', () => {
    expect([readQuery('#nfc').only, readQuery('> theme').only, readQuery('@noor').only, readQuery('x').only]).toEqual(['items', 'commands', 'people', null]);
    expect(readQuery('> Theme ').words).toEqual(['theme']);
  });

  it('marks what was found where it stands, also behind accents', () => {
    expect(pieces('Événement déplacé', ['even', 'place'])).toEqual([
      { text: 'Évén', hit: true },
      { text: 'ement dé', hit: false },
      { text: 'placé', hit: true },
    ]);
  });
});
