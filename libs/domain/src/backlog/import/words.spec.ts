import { FIRST_STATUSES } from '../item';
import { refinementFor, refinementInStatus, statusFor, typeFor } from './words';

describe('typeFor', () => {
  it.each([
    ['Story', 'feature'],
    ['Épopée', 'feature'],
    ['Sub-task', 'task'],
    ['Amélioration', 'improvement'],
    ['BUG', 'bug'],
    ['étude', 'spike'],
    ['Access', null],
  ])('reads %j', (word, type) => expect(typeFor(word)).toBe(type));
});

describe('statusFor', () => {
  it.each([
    ['in PROGRESS', 'In progress'],
    ['À faire', 'To do'],
    ['Reopened', 'To do'],
    ['En revue', 'In review'],
    ['Code review', 'In review'],
    ['Résolu', 'Done'],
    ['Cancelled', 'Done'],
  ])('finds %j', (name, found) => expect(statusFor(name, FIRST_STATUSES)?.name).toBe(found));

  it('takes the same name before any that says the same', () => {
    const statuses = [
      { name: 'Ready', category: 'doing' as const },
      { name: 'To do', category: 'todo' as const },
    ];
    expect(statusFor('ready', statuses)?.category).toBe('doing');
  });

  it('takes the first of the category where no name says the same', () => {
    const statuses = [
      { name: 'Next', category: 'todo' as const },
      { name: 'Build', category: 'doing' as const },
      { name: 'Out', category: 'done' as const },
    ];
    expect(['Open', 'In review', 'Closed'].map((name) => statusFor(name, statuses)?.name)).toEqual(['Next', 'Build', 'Out']);
  });

  it('is null for a name nobody knows', () => {
    expect(statusFor('Somewhere', FIRST_STATUSES)).toBeNull();
  });
});

describe('refinementFor', () => {
  it.each([
    ['Ready', 'ready'],
    ['Prêt', 'ready'],
    ['REFINING', 'refining'],
    ['À affiner', 'refining'],
    ['New', 'new'],
    ['To refine', 'new'],
    ['Open', null],
    ['Ready for test', null],
    ['Selected for development', null],
  ])('reads %j', (word, refinement) => expect(refinementFor(word)).toBe(refinement));

  it('means the same by every word as the status it would become', () => {
    for (const word of ['Ready', 'À affiner', 'To refine', 'En affinage', 'Ready for development'])
      expect(statusFor(word, FIRST_STATUSES)?.category).toBe('todo');
  });
});

describe('refinementInStatus', () => {
  it('is nothing where the product has a status of that name', () => {
    expect(refinementInStatus('Ready', FIRST_STATUSES)).toBe('ready');
    expect(refinementInStatus('ready', [...FIRST_STATUSES, { name: 'Ready' }])).toBeNull();
  });
});
