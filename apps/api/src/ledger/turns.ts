import { Problem } from '../platform/problem';

/** Milliseconds somebody waits for their turn: with the waits for the database still below the time in which every request is answered. */
const PATIENCE = 3000;

/**
 * One command at a time for each product, before it takes a connection. They would queue for the product's lock anyway,
 * but each with a connection that everybody else needs, and woken by PostgreSQL one at a time, which costs more than the wait.
 */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  /** Refuses with `unavailable` when those before take too long. `work` may call `pass` to let the next one begin before it has ended. */
  async take<T>(productId: string, work: (pass: () => void) => Promise<T>): Promise<T> {
    const before = this.last.get(productId);
    const { promise: done, resolve: end } = Promise.withResolvers<void>();
    const turn = before === undefined ? done : before.then(() => done);
    this.last.set(productId, turn);
    void turn.then(() => {
      if (this.last.get(productId) === turn) this.last.delete(productId);
    });
    try {
      if (before !== undefined) await comes(before);
      return await work(end);
    } finally {
      end();
    }
  }
}

async function comes(turn: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('unavailable')), PATIENCE);
  });
  await Promise.race([turn, tooLate]).finally(() => clearTimeout(timer));
}
