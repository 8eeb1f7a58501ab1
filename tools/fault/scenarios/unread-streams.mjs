import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { sleep } from '../../postgres/process.mjs';
import { LiveClient } from '../live-client.mjs';

export const name = 'streams that nobody reads';

/** More than the buffers of two sockets and the megabyte that the server keeps, in characters. */
const WRITTEN = 24_000_000;
const AT_ONCE = 100_000;

/** Streams a person may have open at one instance, less one for who does read. */
const PER_INSTANCE = 25;

export async function run(world, { unreadStreams }) {
  const product = await world.product({ items: 1 });
  const count = Math.min(unreadStreams, 2 * PER_INSTANCE);
  const reader = await new LiveClient(product, [world.origins[1]]).start();
  const before = world.instances.map(memoryOf);
  const deaf = await Promise.all(Array.from({ length: count }, (_, index) => openDeaf(product, world.instances[index % 2])));
  let version = 1;
  for (let written = 0; written < WRITTEN; written += 2 * AT_ONCE, version++) {
    await product.change(
      world.origins[version % 2],
      'PATCH',
      `/items/${product.items[0]}`,
      { description: String(version % 10).repeat(AT_ONCE) },
      { ifMatch: version },
    );
  }
  const { revision } = await product.snapshot();
  await reader.reaches(revision);
  await reader.stop();
  const grown = Math.max(...world.instances.map((instance, index) => memoryOf(instance) - before[index]));
  let most = 0;
  for (const socket of deaf) {
    const received = await drained(socket);
    assert.ok(socket.hasEnded, 'a stream that is not read is closed');
    assert.ok(received < WRITTEN / 2, `and was not sent everything, but ${received} bytes`);
    most = Math.max(most, received);
  }
  const allowed = (count / 2) * 1.5 + 150;
  assert.ok(grown < allowed, `memory grew by ${Math.round(grown)} MB, which is more than ${allowed}`);
  return `${count} were closed with at most ${(most / 1e6).toFixed(1)} MB sent, memory grew by ${Math.round(grown)} MB, who reads saw all ${revision} changes`;
}

/** Asks for a stream and never reads what comes. */
async function openDeaf(product, { port }) {
  const socket = net.connect({ port, host: '127.0.0.1' });
  const headers = Object.entries(product.world.owner.headers({ host: `127.0.0.1:${port}` }));
  socket.on('error', () => (socket.hasEnded = true)).on('close', () => (socket.hasEnded = true));
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.pause().write(`GET ${product.path}/stream HTTP/1.1\r\n${headers.map(([key, value]) => `${key}: ${value}\r\n`).join('')}\r\n`);
  await sleep(50);
  return socket;
}

/** What had piled up in the system's own buffers, until nothing more comes. */
async function drained(socket) {
  let received = 0;
  socket.on('data', (bytes) => (received += bytes.length)).resume();
  for (let last = -1; !socket.hasEnded && last !== received; await sleep(300)) last = received;
  socket.destroy();
  return received;
}

/** Resident memory in MB; where the system does not tell, it does not grow. */
function memoryOf({ pid }) {
  if (process.platform !== 'linux') return 0;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
