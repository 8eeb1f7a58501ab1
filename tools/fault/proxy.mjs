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
    this.waiting = [];
    for (const [from, to] of [
      [client, server],
      [server, client],
    ]) {
      let last = 0;
      from.setNoDelay(true);
      from.on('data', (bytes) => {
        if (from === client && bytes.includes('ordo doorbell')) this.isDoorbell = true;
        last = this.pass(() => to.write(bytes), last, from === server && this.isDoorbell);
      });
      from.on('end', () => (last = this.pass(() => to.end(), last)));
      from.on('error', () => undefined);
      from.on('close', () => this.pass(() => this.end(), last));
    }
  }

  /** Does it now, later, when the hole has healed, or never. Answers when it will have been done. */
  pass(action, notBefore, isForDoorbell = false) {
    if (isForDoorbell && this.proxy.isDoorbellLost) return notBefore;
    if (this.proxy.isHole || this.waiting.length > 0) {
      this.waiting.push(action);
      return notBefore;
    }
    const { milliseconds, jitter } = this.proxy.delay;
    const wait = milliseconds === 0 ? 0 : milliseconds + (Math.random() * 2 - 1) * jitter;
    const due = Math.max(notBefore, performance.now() + wait);
    if (due <= performance.now()) action();
    else setTimeout(action, due - performance.now());
    return due;
  }

  resume() {
    for (const action of this.waiting.splice(0)) action();
  }

  end() {
    this.client.destroy();
    this.server.destroy();
    this.proxy.lines.delete(this);
  }
}
