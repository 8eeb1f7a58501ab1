import type { Change } from '@ordo/contract';
import type { Patch } from '@ordo/domain';
import { historyEntry } from './history-lines';

const change = (command: Change['command'], ...patches: Patch[]): Change => ({
  revision: 7,
  at: '2026-11-18T09:00:00Z',
  actorId: 'ines',
  command,
  requestId: 'r',
  patches,
});
const patch = (before: Patch['before'], after: Patch['after'], id = 'a'): Patch => ({ entity: 'item', id, before, after });

describe('historyEntry', () => {
  it('tells what was changed, from what to what', () => {
    const entry = historyEntry(change('item.edit', patch({ status: 'todo', version: 1 }, { status: 'done', version: 2 })), 'a');
    expect(entry).toMatchObject({ revision: 7, actorId: 'ines', isUndo: false, lines: [{ what: 'changed', property: 'status', from: 'todo', to: 'done' }] });
  });

  it('tells which labels came and went', () => {
    expect(historyEntry(change('item.edit', patch({ labels: ['map', 'app'] }, { labels: ['app', 'iot'] })), 'a')?.lines).toEqual([
      { what: 'labels', added: ['iot'], removed: ['map'] },
    ]);
  });

  it('calls a new rank a move, unless the ranks were only spread anew', () => {
    const ranks = patch({ rank: 'a0' }, { rank: 'a1' });
    expect(historyEntry(change('item.move', ranks), 'a')?.lines).toEqual([{ what: 'moved' }]);
    expect(historyEntry(change('ranks.rebalance', ranks), 'a')).toBeNull();
  });

  it('tells creating from importing from taking a deletion back', () => {
    const made = patch(null, { title: 'New' });
    expect((['item.create', 'import', 'undo'] as const).map((command) => historyEntry(change(command, made), 'a')?.lines[0]?.what)).toEqual([
      'created',
      'imported',
      'restored',
    ]);
  });

  it('tells that the story, the criteria or the web links were changed', () => {
    const after = { story: null, criteria: [], webLinks: [], version: 2 };
    expect(historyEntry(change('item.edit', patch({ story: {}, criteria: [1], webLinks: [1] }, after)), 'a')?.lines).toEqual([
      { what: 'told' },
      { what: 'criteria' },
      { what: 'webLinks' },
    ]);
  });

  it('says nothing of other items and of what nobody reads', () => {
    expect(historyEntry(change('item.edit', patch({ title: 'x' }, { title: 'y' }, 'b')), 'a')).toBeNull();
    expect(historyEntry(change('item.edit', patch({ updatedAt: '1' }, { updatedAt: '2' })), 'a')).toBeNull();
  });
});
