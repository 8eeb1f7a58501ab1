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

  it('tells which sprint it came into and left, and what the end of one did', () => {
    const between = (from: string | null, to: string | null, command: Change['command'] = 'item.move') =>
      historyEntry(change(command, patch({ sprintId: from }, { sprintId: to })), 'a')?.lines;
    expect(between(null, 's1', 'sprint.plan')).toEqual([{ what: 'sprint', did: 'in', from: null, to: 's1' }]);
    expect(between('s1', null)).toMatchObject([{ did: 'out', from: 's1' }]);
    expect(between('s1', 's2')).toMatchObject([{ did: 'between' }]);
    expect(between('s1', 's2', 'sprint.complete')).toMatchObject([{ did: 'carried' }]);
    expect(between('s1', null, 'sprint.cancel')).toMatchObject([{ did: 'returned' }]);
  });

  it('calls a new rank a move, unless the ranks were only spread anew', () => {
    const ranks = patch({ rank: 'a0' }, { rank: 'a1' });
    expect(historyEntry(change('item.move', ranks), 'a')?.lines).toEqual([{ what: 'moved' }]);
    expect(historyEntry(change('ranks.rebalance', ranks), 'a')).toBeNull();
  });

  it('tells a split on both sides, also when nothing else of the original changed', () => {
    const split = change('item.split', patch({ updatedAt: '1' }, { updatedAt: '2' }), patch(null, { title: 'Part', splitFromId: 'a' }, 'b'));
    expect(historyEntry(split, 'a')?.lines).toEqual([{ what: 'split' }]);
    expect(historyEntry(split, 'b')?.lines).toEqual([{ what: 'splitFrom', other: 'a' }]);
  });

  it('tells creating from importing from taking a deletion back', () => {
    const made = patch(null, { title: 'New' });
    expect((['item.create', 'import', 'undo'] as const).map((command) => historyEntry(change(command, made), 'a')?.lines[0]?.what)).toEqual([
      'created',
      'imported',
      'restored',
    ]);
  });

  it('tells the story and the description from what to what', () => {
    const story = { asA: 'rider', iWant: 'to tap', soThat: '' };
    expect(historyEntry(change('item.edit', patch({ story: null, description: 'Old' }, { story, description: 'New', version: 2 })), 'a')?.lines).toEqual([
      { what: 'described', from: 'Old', to: 'New' },
      { what: 'told', from: null, to: story },
    ]);
  });

  it('tells which criteria came, went, read differently and are met', () => {
    const [one, two, three] = ['1', '2', '3'].map((id) => ({ id, text: `Criterion ${id}`, isMet: false }));
    const edited = historyEntry(change('item.edit', patch({ criteria: [one, two] }, { criteria: [{ ...two, text: 'Better', isMet: true }, three] })), 'a');
    expect(edited?.lines).toEqual([
      { what: 'criterion', did: 'added', text: 'Criterion 3' },
      { what: 'criterion', did: 'removed', text: 'Criterion 1' },
      { what: 'criterionText', from: 'Criterion 2', to: 'Better' },
      { what: 'criterion', did: 'met', text: 'Better' },
    ]);
    expect(historyEntry(change('item.edit', patch({ criteria: [one, two] }, { criteria: [two, one] })), 'a')?.lines).toEqual([{ what: 'criteria' }]);
  });

  it('tells which pages were linked, and what was said of the Definition of Ready', () => {
    const [plan, site] = ['plan', 'site'].map((id) => ({ id, url: `https://${id}.example`, title: id === 'plan' ? 'The plan' : '' }));
    const check = { ruleId: 'r', state: 'waived', reason: 'A spike', byId: 'ines', at: '2026-11-18T09:00:00Z' };
    const before = { webLinks: [plan], readyChecks: [{ ...check, ruleId: 's' }] };
    expect(historyEntry(change('item.edit', patch(before, { webLinks: [site], readyChecks: [check] })), 'a')?.lines).toEqual([
      { what: 'webLink', did: 'added', text: 'https://site.example' },
      { what: 'webLink', did: 'removed', text: 'The plan' },
      { what: 'check', did: 'waived', rule: 'r', reason: 'A spike' },
      { what: 'check', did: 'open', rule: 's', reason: null },
    ]);
  });

  it('tells which figures were changed, what they rest on, and that people answered', () => {
    const after = { scores: { wsjf: { value: 8 }, ice: { ease: 1 } }, scoreEvidence: { rice: { reach: { text: 'Log', url: '' } } } };
    const before = { scores: { ice: { ease: 1 } }, scoreEvidence: {} };
    expect(historyEntry(change('item.edit', patch(before, after)), 'a')?.lines).toEqual([
      { what: 'rescored', frameworks: ['wsjf'] },
      { what: 'evidenced', frameworks: ['rice'] },
    ]);
    const of = (was: Patch['before'], is: Patch['after']) =>
      historyEntry(change('kano-answer.edit', { entity: 'kano-answer', id: 'k', before: was, after: is }), 'a')?.lines;
    const answer = { itemId: 'a', functional: 'like' };
    expect(of(null, answer)).toEqual([{ what: 'kano', did: 'answered' }]);
    expect(of({ functional: 'like' }, { functional: 'neutral' })).toEqual([{ what: 'kano', did: 'corrected' }]);
    expect(of(answer, null)).toEqual([{ what: 'kano', did: 'withdrawn' }]);
    expect(of(null, { ...answer, itemId: 'b' })).toBeUndefined();
  });

  it('tells what was said, said differently, taken back and said again', () => {
    const said = { itemId: 'a', body: 'Look', authorId: 'ines' };
    const of = (command: Change['command'], before: Patch['before'], after: Patch['after']) =>
      historyEntry(change(command, { entity: 'comment', id: 'c', before, after }), 'a')?.lines;
    expect(of('comment.create', null, said)).toEqual([{ what: 'commented', comment: 'c' }]);
    expect(of('comment.edit', { body: 'Look' }, { body: 'Look here' })).toEqual([{ what: 'reworded', comment: 'c' }]);
    expect(of('comment.delete', said, null)).toEqual([{ what: 'unsaid', comment: 'c' }]);
    expect(of('undo', null, said)).toEqual([{ what: 'saidAgain', comment: 'c' }]);
    expect(of('comment.create', null, { ...said, itemId: 'b' })).toBeUndefined();
  });

  it('tells a link from the side of the item', () => {
    const link = { type: 'blocks', fromId: 'b', toId: 'a' };
    const of = (before: Patch['before'], after: Patch['after']) => historyEntry(change('link.create', { entity: 'link', id: 'l', before, after }), 'a')?.lines;
    expect(of(null, link)).toEqual([{ what: 'linked', way: 'after', other: 'b' }]);
    expect(of({ ...link, fromId: 'a', toId: 'c' }, null)).toEqual([{ what: 'unlinked', way: 'unblocks', other: 'c' }]);
  });

  it('says nothing of other items and of what nobody reads', () => {
    expect(historyEntry(change('item.edit', patch({ title: 'x' }, { title: 'y' }, 'b')), 'a')).toBeNull();
    expect(historyEntry(change('item.edit', patch({ updatedAt: '1' }, { updatedAt: '2' })), 'a')).toBeNull();
  });
});
