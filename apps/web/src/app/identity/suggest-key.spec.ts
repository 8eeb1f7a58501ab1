import { suggestKey } from './suggest-key';

it.each([
  ['Cyclade', 'CYC'],
  ['Cargo bikes', 'CB'],
  ['Éclairage des îlots', 'EDI'],
  ['3 rivers', ''],
  ['A', ''],
  ['日本', ''],
  ['One two three four five', 'OTTF'],
])('a product called %s could have the key %s', (name, key) => {
  expect(suggestKey(name)).toBe(key);
});
