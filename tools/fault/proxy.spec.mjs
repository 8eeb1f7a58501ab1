import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { test } from 'node:test';
import { sleep } from '../postgres/process.mjs';
import { Proxy } from './proxy.mjs';

const NUMBERS = 600;

test('bytes arrive late and in their order, also over a pause in the middle of a delay', async () => {
  const received = [];
  const server = net.createServer((socket) => socket.on('data', (bytes) => received.push(bytes))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy = await Proxy.before(server.address().port);
  const socket = net.connect({ port: proxy.port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');

  proxy.slow(20, 15);
  for (let number = 0; number < NUMBERS; number++) {
    socket.write(`${number} `);
    if (number === NUMBERS / 3) proxy.blackHole();
    if (number === NUMBERS / 2) proxy.heal();
    if (number === NUMBERS / 2) proxy.slow(20, 15);
    if (number % 3 === 0) await sleep(1);
  }
  const numbers = () => Buffer.concat(received).toString().split(' ').slice(0, -1).map(Number);
  while (numbers().length < NUMBERS) await sleep(20);
  assert.deepEqual(
    numbers(),
    Array.from({ length: NUMBERS }, (_, number) => number),
  );

  socket.destroy();
  await proxy.close();
  server.close();
});
