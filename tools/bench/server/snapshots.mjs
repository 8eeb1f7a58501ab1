import http from 'node:http';
import { byTurns, median, rate } from '../measure.mjs';

const GZIP = { 'accept-encoding': 'gzip' };

/** A snapshot after each change, and the same rows from a bare `pg`. Milliseconds, at the median. */
export async function currentSnapshot({ origin, owner, yardstick }, product, times) {
  const [first] = product.items;
  sameProperties(await product.snapshot(), JSON.parse((await yardstick.send('GET', `/rows?product=${product.id}`)).text));
  const ours = async (turn) => {
    await product.change(origin, 'POST', '/items/edit', { items: [first], set: { estimate: turn % 2 ? 1 : 2 } });
    return (await owner.send(origin, 'GET', `${product.path}/snapshot`)).milliseconds;
  };
  const bare = async () => (await yardstick.send('GET', `/rows?product=${product.id}`)).milliseconds;
  const samples = await byTurns(times, ours, bare);
  const compressed = await byTurns(Math.ceil(times / 2), ours, async () => {
    await product.change(origin, 'POST', '/items/edit', { items: [first], set: { estimate: 3 } });
    await product.change(origin, 'POST', '/items/edit', { items: [first], set: { estimate: 5 } });
    return (await owner.send(origin, 'GET', `${product.path}/snapshot`, undefined, { headers: GZIP })).milliseconds;
  });
  return { ours: median(samples.ours), bare: median(samples.bare), compressed: median(compressed.bare) };
}

/** A yardstick that reads less than we do would be no yardstick. */
function sameProperties({ items: [ours] }, [bare]) {
  const missing = Object.keys(ours).filter((property) => !(property in bare));
  if (missing.length > 0) throw new Error(`The rows of the yardstick lack ${missing.join(', ')}`);
}

/** Compressed checkpoints a second, and the same bytes from memory. */
export async function checkpoints({ origin, owner, yardstick }, product, seconds) {
  const headers = owner.headers(GZIP);
  const { bytes, headers: got } = await owner.send(origin, 'GET', `${product.path}/snapshot?checkpoint`, undefined, { headers: GZIP });
  if (got['content-encoding'] !== 'gzip') throw new Error('The checkpoint is not compressed.');
  await yardstick.keep(bytes);
  const ours = await answersPerSecond(`${origin}${product.path}/snapshot?checkpoint`, headers, seconds, 200);
  const bare = await answersPerSecond(`${yardstick.origin}/bytes`, headers, seconds, 200);
  return { ours, bare, kilobytes: bytes.length / 1000 };
}

/** Answers a second to who has the newest snapshot, and 304 after a bare read of one row. */
export async function unchanged({ origin, owner, yardstick }, product, seconds) {
  const { headers } = await owner.send(origin, 'GET', `${product.path}/snapshot`, undefined, { headers: GZIP });
  const known = owner.headers({ ...GZIP, 'if-none-match': headers.etag });
  const ours = await answersPerSecond(`${origin}${product.path}/snapshot`, known, seconds, 304);
  const bare = await answersPerSecond(`${yardstick.origin}/unchanged`, known, seconds, 304);
  return { ours, bare };
}

/** Eight connections, each asking again as soon as it is answered; bytes are counted and thrown away. */
async function answersPerSecond(url, headers, seconds, status) {
  const agent = new http.Agent({ keepAlive: true });
  const ask = () =>
    new Promise((resolve, reject) => {
      const answered = (response) => {
        if (response.statusCode !== status) reject(new Error(`${url} was answered with ${response.statusCode} and not ${status}`));
        response.resume().once('end', resolve);
      };
      http.get(url, { headers, agent }, answered).once('error', reject);
    });
  try {
    return await rate(8, seconds, ask);
  } finally {
    agent.destroy();
  }
}
