import { setImmediate as soon } from 'node:timers/promises';
import { Turns } from './turns';

describe('turns', () => {
  let turns: Turns;
  let said: string[];

  beforeEach(() => {
    turns = new Turns();
    said = [];
  });

  /** Work that goes on until it is told to end. */
  function begin(product: string, name: string) {
    const { promise, resolve: end, reject: fail } = Promise.withResolvers<void>();
    let pass!: () => void;
    const taken = turns.take(product, async (letNextBegin) => {
      said.push(`${name} begins`);
      pass = letNextBegin;
      await promise;
      said.push(`${name} ends`);
      return name;
    });
    return { taken, end, fail, pass: () => pass() };
  }

  it('come one after the other, in the order in which they were asked for', async () => {
    const [first, second, third] = ['first', 'second', 'third'].map((name) => begin('P', name));
    third?.end();
    second?.end();
    await soon();
    expect(said).toEqual(['first begins']);
    first?.end();
    expect(await Promise.all([first?.taken, second?.taken, third?.taken])).toEqual(['first', 'second', 'third']);
    expect(said).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
  });

  it('of one product do not wait for those of another', async () => {
    const one = begin('P', 'one');
    const other = begin('Q', 'other');
    await soon();
    expect(said).toEqual(['one begins', 'other begins']);
    one.end();
    other.end();
    await Promise.all([one.taken, other.taken]);
  });

  it('pass to the next one early when they are told to', async () => {
    const first = begin('P', 'first');
    const second = begin('P', 'second');
    await soon();
    first.pass();
    await soon();
    expect(said).toEqual(['first begins', 'second begins']);
    first.end();
    second.end();
    await Promise.all([first.taken, second.taken]);
  });

  it('go on after one that failed', async () => {
    const first = begin('P', 'first');
    const second = begin('P', 'second');
    first.fail(new Error('no'));
    await expect(first.taken).rejects.toThrow('no');
    second.end();
    expect(await second.taken).toBe('second');
  });

  it('are not waited for longer than three seconds, and those behind still come in order', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const first = begin('P', 'first');
    const second = begin('P', 'second');
    const refused = expect(second.taken).rejects.toMatchObject({ code: 'unavailable' });
    jest.advanceTimersByTime(3000);
    await refused;
    const third = begin('P', 'third');
    await soon();
    expect(said).toEqual(['first begins']);
    first.end();
    third.end();
    expect(await third.taken).toBe('third');
    jest.useRealTimers();
  });
});
