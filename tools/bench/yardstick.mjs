import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Person } from '../fault/person.mjs';
import { root } from '../run.mjs';

/** The bare server that everything is compared with. */
export class Yardstick {
  static async start(databaseUrl) {
    const child = fork(path.join(root, 'tools/bench/yardstick-server.mjs'), { env: { ...process.env, DATABASE_URL: databaseUrl } });
    const [port] = await once(child, 'message');
    return new Yardstick(child, `http://127.0.0.1:${port}`);
  }

  client = new Person();

  constructor(child, origin) {
    Object.assign(this, { child, origin });
  }

  async send(method, path, body) {
    const answer = await this.client.send(this.origin, method, path, body);
    if (answer.status >= 400) throw new Error(`${method} ${path} of the yardstick: ${answer.status}`);
    return answer;
  }

  /** What `GET /bytes` will answer with. */
  async keep(bytes) {
    await fetch(`${this.origin}/bytes`, { method: 'PUT', body: bytes });
  }

  stop() {
    this.client.leave();
    this.child.kill();
  }
}
