interface Waiter<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
}

/** Promises by name, settled later by whoever knows. Those that nobody listens to fail silently. */
export class Pending<T> {
  private readonly waiters = new Map<string, Waiter<T>>();

  promise(name: string): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.waiters.set(name, { resolve, reject });
    promise.catch(() => undefined);
    return promise;
  }

  resolve(name: string, value: T): void {
    this.waiters.get(name)?.resolve(value);
    this.waiters.delete(name);
  }

  reject(name: string, error: unknown): void {
    this.waiters.get(name)?.reject(error);
    this.waiters.delete(name);
  }
}
