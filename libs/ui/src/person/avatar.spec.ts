import { initialsOf, personPair } from './avatar';

it.each([
  ['Inès Marchetti', 'IM'],
  ['  Jean-Luc   de La Tour ', 'JT'],
  ['Cher', 'C'],
  ['élodie ürüm', 'ÉÜ'],
  ['😀 Smile', '😀S'],
])('%s has the initials %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('a person keeps their colour, and a team has many', () => {
  const team = Array.from({ length: 200 }, (_, i) => personPair(`Person ${i}`));
  expect(personPair('Awa Diallo')).toBe(personPair('Awa Diallo'));
  expect(new Set(team)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
});
