import net from 'node:net';

/** Stands between the server and PostgreSQL, and fails the way networks do. */
export class Proxy {
  /** Listens on any free port and passes everything on to `targetPort`. */
  static async before(targetPort) {
    const proxy = new Proxy(targetPort);
    await new Promise((resolve, reject) => proxy.server.once('error', reject).listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  constructor(targetPort) {
    this.targetPort = targetPort;
    this.lines = new Set();
    this.delay = { milliseconds: 0, jitter: 0 };
    this.isHole = false;
    this.isRefusing = false;
    this.isDoorbellLost = false;
    this.server = net.createServer({ allowHalfOpen: true }, (socket) => this.accept(socket));
  }

  get port() {
    return this.server.address().port;
  }

  /** Ends every connection; with `refuse`, new ones too until `heal`. */
  cut({ refuse = false } = {}) {
    this.isRefusing = refuse;
    for (const line of [...this.lines]) line.end();
  }

  /** Swallows everything. What was under way arrives when it heals, as after a network's long pause. */
  blackHole() {
    this.isHole = true;
  }

  /** Every packet comes this much later, in its order. */
  slow(milliseconds, jitter = 0) {
    this.delay = { milliseconds, jitter };
  }

  /** Notifications never arrive; everything else does. */
  loseDoorbell() {
    this.isDoorbellLost = true;
  }

  heal() {
    Object.assign(this, { isHole: false, isRefusing: false, isDoorbellLost: false, delay: { milliseconds: 0, jitter: 0 } });
    for (const line of this.lines) line.resume();
  }

  async close() {
    this.heal();
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  accept(client) {
    if (this.isRefusing) return client.destroy();
    const line = new Line(this, client, net.connect({ port: this.targetPort, host: '127.0.0.1', allowHalfOpen: true }));
    this.lines.add(line);
  }
}

/** One connection through the proxy. */
class Line {
  constructor(proxy, client, server) {
    Object.assign(this, { proxy, client, server, isDoorbell: false });
    this.ways = [
      [client, server],
      [server, client],
    ].map(([from, to]) => {
      const way = new Way(proxy);
      from.setNoDelay(true);
      from.on('data', (bytes) => {
        if (from === client && bytes.includes('ordo doorbell')) this.isDoorbell = true;
        if (from === server && this.isDoorbell && proxy.isDoorbellLost) return;
        way.pass(() => to.write(bytes));
      });
      from.on('end', () => way.pass(() => to.end()));
      from.on('error', () => undefined);
      from.on('close', () => way.pass(() => this.end()));
      return way;
    });
  }

  resume() {
    for (const way of this.ways) way.go();
  }

  end() {
    this.client.destroy();
    this.server.destroy();
    this.proxy.lines.delete(this);
  }
}

/** One direction of a connection: what comes later never overtakes, as TCP promises. */
class Way {
  constructor(proxy) {
    Object.assign(this, { proxy, queue: [], timer: undefined });
  }

  /** Does it after everything before it, when its delay is over and no hole is in the way. */
  pass(action) {
    const { milliseconds, jitter } = this.proxy.delay;
    const wait = milliseconds === 0 ? 0 : milliseconds + (Math.random() * 2 - 1) * jitter;
    this.queue.push({ action, due: performance.now() + wait });
    this.go();
  }

  go() {
    clearTimeout(this.timer);
    while (!this.proxy.isHole && this.queue.length > 0) {
      const wait = this.queue[0].due - performance.now();
      if (wait > 0) return void (this.timer = setTimeout(() => this.go(), Math.ceil(wait)));
      this.queue.shift().action();
    }
  }
}
