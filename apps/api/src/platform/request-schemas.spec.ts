import 'reflect-metadata';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { nestedClassOf, requestClasses, rulesOf } from './request-schemas';

/** Rules that say a value is no object of ours. */
const SCALARS = new Set([
  'isString',
  'isText',
  'isEmail',
  'isUuid',
  'isInt',
  'isNumber',
  'isBoolean',
  'isIn',
  'isLength',
  'maxLength',
  'matches',
  'isPlace',
  'isWebAddress',

  'isFilter',
  'isSorting',
  'isZone',
  'isDay',
]);

/** Free maps from text, which the feature itself checks. */
const MAPS = new Set(['ImportItems.mapping', 'EditItem.scores', 'EditItem.scoreEvidence', 'ItemScores.scores']);

describe('request classes', () => {
  it('are all found', () => {
    const names = requestClasses().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['SignIn', 'CreateProduct', 'MoveItems', 'ExpectedPlace', 'NewItem', 'ImportItems', 'PageOf']));
  });

  it.each(requestClasses().map((request) => [request.name, request] as const))('%s leaves no property, and nothing inside one, unchecked', (name, request) => {
    const byProperty = Map.groupBy(rulesOf(request), ({ propertyName }) => propertyName);
    for (const [property, rules] of byProperty) {
      if (MAPS.has(`${name}.${property}`)) continue;
      const isNested = rules.some(({ type }) => type === 'nestedValidation');
      const isArray = rules.some(({ name: rule }) => rule === 'isArray');
      if (isNested) expect([`${name}.${property}`, nestedClassOf(request, property) !== undefined]).toEqual([`${name}.${property}`, true]);
      else expect([`${name}.${property}`, isScalar(rules, isArray)]).toEqual([`${name}.${property}`, true]);
    }
  });

  it('bound every array and every text', () => {
    const unbounded = requestClasses().flatMap((request) =>
      [...Map.groupBy(rulesOf(request), ({ propertyName }) => propertyName)]
        .filter(([, rules]) => !hasBound(rules))
        .map(([property]) => `${request.name}.${property}`),
    );
    expect(unbounded).toEqual([]);
  });
});

function isScalar(rules: ValidationMetadata[], isArray: boolean): boolean {
  return rules.some(({ name, each }) => SCALARS.has(name ?? '') && Boolean(each) === isArray);
}

function hasBound(rules: ValidationMetadata[]): boolean {
  const names = new Set(rules.map(({ name }) => name));
  if (names.has('isArray')) return names.has('arrayMaxSize');
  if (names.has('isString') || names.has('isText') || names.has('isEmail')) return names.has('isLength') || names.has('maxLength') || names.has('matches');
  return true;
}
