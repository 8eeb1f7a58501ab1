import http from 'node:http';

/** Longer than the server may take for anything. */
const PATIENCE = 15_000;

/** Somebody with a browser's cookies, who can talk to any instance of the server. */
export class Person {
  cookies = new Map();
  agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });

  /** Creates the first account of a new server, or one that an invitation admits. */
  static async join(origin, { name = 'Ada', email = `${name.toLowerCase()}@example.org`, invitation } = {}) {
    const person = new Person();
    const answer = await person.send(origin, 'POST', '/api/accounts', {
      name,
      email,
      password: `${name} has a long password`,
      ...(invitation && { invitation }),
    });
    if (answer.status !== 204) throw new Error(`${name} could not join: ${answer.status} ${answer.text}`);
    return Object.assign(person, { name, email });
  }

  /** Resolves only when the answer was read completely; anything else throws. */
  async send(origin, method, path, body, { key, ifMatch, headers = {}, patience = PATIENCE } = {}) {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const all = this.headers({
      ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      ...headers,
    });
    const begun = performance.now();
    const answer = await exchange(`${origin}${path}`, { method, headers: all, agent: this.agent }, payload, patience);
    this.keepCookies(answer.headers['set-cookie'] ?? []);
    return Object.assign(answer, { milliseconds: performance.now() - begun });
  }

  /** Opens a request whose answer stays open; the caller reads it. */
  open(origin, path, headers = {}) {
    return http.get(`${origin}${path}`, { headers: this.headers({ accept: 'text/event-stream', ...headers }), agent: false });
  }

  headers(more = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const xsrf = this.cookies.get('XSRF-TOKEN');
    return { ...(cookie && { cookie }), ...(xsrf && { 'x-xsrf-token': xsrf }), ...more };
  }

  leave() {
    this.agent.destroy();
  }

  keepCookies(lines) {
    for (const line of lines) {
      const [pair] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

function exchange(url, options, payload, patience) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('error', reject);
      response.once('close', () => {
        clearTimeout(timer);
        if (!response.complete) return reject(new Error('the answer broke off'));
        resolve(new Answer(response.statusCode, response.headers, Buffer.concat(chunks)));
      });
    });
    const timer = setTimeout(() => request.destroy(new Error(`no answer within ${patience} ms`)), patience);
    request.once('error', (error) => (clearTimeout(timer), reject(error)));
    request.end(payload);
  });
}

/** An answer that was read to its end. */
class Answer {
  constructor(status, headers, bytes) {
    Object.assign(this, { status, headers, bytes });
  }

  get text() {
    return this.bytes.toString();
  }

  get body() {
    return this.bytes.length === 0 ? undefined : JSON.parse(this.text);
  }

  get isDone() {
    return this.status >= 200 && this.status < 300;
  }
}
