import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { CreateItem, EditItem, MoveItems } from './backlog';

const ID = '01900000-0000-7000-8000-000000000001';

function refusedPaths(type: new () => object, sent: object): string[] {
  return validateSync(plainToInstance(type, sent), { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }).map(({ property }) => property);
}

describe('a text that a person typed', () => {
  it.each(['Unlock a bike', '=1+1', '<b>é 日本 🚲</b>', 'x'.repeat(500)])('may be %s', (title) => {
    expect(refusedPaths(CreateItem, { title })).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \u00a0 '],
    ['two lines', 'a\nb'],
    ['a Unicode line break', 'a\u2028b'],
    ['NUL', 'a\u0000'],
    ['half a surrogate pair', '\ud83d'],
    ['too long', 'x'.repeat(501)],
    ['a number', 7],
    ['a list', ['a']],
  ])('is not %s', (_, title) => {
    expect(refusedPaths(CreateItem, { title })).toEqual(['title']);
  });

  it('has lines and may be empty where a description goes', () => {
    expect(refusedPaths(EditItem, { description: 'a\n\n\tb' })).toEqual([]);
    expect(refusedPaths(EditItem, { description: '' })).toEqual([]);
    expect(refusedPaths(EditItem, { description: 'a\u0007' })).toEqual(['description']);
  });
});

describe('a place', () => {
  it.each([[{ after: ID }], [{ before: ID }], [{ at: 'top' }], [{ at: 'bottom' }]])('is %j', (place) => {
    expect(refusedPaths(MoveItems, { items: [ID], place })).toEqual([]);
  });

  it.each([[{}], [{ after: ID, before: ID }], [{ at: 'middle' }], [{ after: 'CYC-1' }], [{ after: null }], [[ID]], ['top'], [null]])('is not %j', (place) => {
    expect(refusedPaths(MoveItems, { items: [ID], place })).toEqual(['place']);
  });
});

describe('what may be left out', () => {
  it('is not the same as null, which empties only what can be empty', () => {
    expect(refusedPaths(EditItem, {})).toEqual([]);
    expect(refusedPaths(EditItem, { estimate: null, parentId: null, assigneeId: null, blockedReason: null })).toEqual([]);
    expect(refusedPaths(EditItem, { title: null, labels: null, criteria: null })).toEqual(['criteria', 'title', 'labels']);
  });
});
