import fc from 'fast-check';
import { placeInOrder } from '@ordo/domain';
import { HeldRows } from './move';

const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const held = (...ids: string[]): HeldRows => new HeldRows(rows, new Set(ids));

describe('HeldRows', () => {
  it('lands just after the upper neighbour, and before the first row at the top', () => {
    expect(held('d').move(2, 'pointer').place).toEqual({ after: 'b' });
    expect(held('d').move(0, 'pointer').place).toEqual({ before: 'a' });
  });

  it('knows that putting down where it was changes nothing', () => {
    expect([2, 3, 4].map((gap) => held('d').move(held('d').positionAt(gap), 'pointer').isBack)).toEqual([false, true, true]);
  });

  it('keeps several rows in their order and together, wherever they were', () => {
    const move = held('e', 'a').move(1, 'pointer');
    expect(move.ids).toEqual(['a', 'e']);
    expect(move.isBack).toBe(false);
  });

  it('never counts the held rows among the neighbours', () => {
    expect(held('a', 'b').positionAt(2)).toBe(0);
    expect(held('a', 'b').positionAt(3)).toBe(1);
  });

  it('skips lines that cannot be neighbours', () => {
    const lines = [{ id: 'a' }, { id: 'new', fixed: true }, { id: 'b' }];
    expect(new HeldRows(lines, new Set(['b'])).move(1, 'pointer').isBack).toBe(true);
    expect(new HeldRows(lines, new Set(['a'])).move(1, 'pointer').place).toEqual({ after: 'b' });
  });

  it('lands below the head of a group, and never above the first one', () => {
    const lines = [{ id: 'one', head: true }, { id: 'a' }, { id: 'two', head: true }, { id: 'b' }];
    const lifted = new HeldRows(lines, new Set(['a', 'one']));
    expect(lifted.ids).toEqual(['a']);
    expect([lifted.start, lifted.end]).toEqual([1, 3]);
    expect([0, 1, 2].map((gap) => lifted.move(lifted.positionAt(gap), 'pointer').isBack)).toEqual([true, true, true]);
    expect(lifted.move(lifted.positionAt(3), 'pointer').place).toEqual({ after: 'two' });
    expect(lifted.move(lifted.positionAt(4), 'pointer').place).toEqual({ after: 'b' });
  });

  it('counts rows and not heads when a rank is typed', () => {
    const lines = [{ id: 'one', head: true }, { id: 'a' }, { id: 'b' }, { id: 'two', head: true }, { id: 'c' }];
    const lifted = new HeldRows(lines, new Set(['a']));
    expect([0, 1, 2, 9].map((rank) => lifted.positionOfRow(rank))).toEqual([1, 1, 3, 4]);
  });

  it('says the same as the order that the domain makes of it', () => {
    const ids = rows.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1, maxLength: 4 }), fc.nat(5), (moving, gap) => {
        const lifted = held(...moving);
        const position = lifted.positionAt(gap);
        const { order } = placeInOrder(ids, moving, lifted.move(position, 'pointer').place) ?? { order: Array<string>() };
        expect(order.indexOf(moving[0] ?? '')).toBe(position);
        expect(order.join() === ids.join()).toBe(lifted.move(position, 'pointer').isBack);
      }),
    );
  });
});
