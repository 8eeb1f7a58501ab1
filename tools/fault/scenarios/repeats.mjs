import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { verify } from '../invariants.mjs';
import { any, placeBeside } from '../writers.mjs';

export const name = 'the same request several times at once, over two instances';

export async function run(world, { repeatedCommands }) {
  const product = await world.product({ items: 30 + 2 * repeatedCommands });
  let sent = 0;
  for (let round = 0; round < repeatedCommands; round++) {
    for (const command of await commandsFor(product)) {
      const times = 2 + (sent % 4);
      await repeat(world, product, command, times);
      sent += 1;
    }
  }
  await repeatProducts(world, repeatedCommands);
  await verify(product);
  return `${sent} commands 2 to 5 times each: one effect and one answer; with another body 422`;
}

/** One of each kind, on things that are there. */
async function commandsFor(product) {
  const [first, second] = product.items.splice(0, 2);
  const made = await product.change(product.world.origins[0], 'POST', '/items', { title: `For round ${randomUUID()}` });
  const item = made.patches[0];
  return [
    { method: 'POST', rest: '/items', body: { title: `Without an id ${randomUUID()}` } },
    { method: 'POST', rest: '/items', body: { id: randomUUID(), title: 'With an id' } },
    { method: 'POST', rest: '/items/add', body: { items: [{ title: 'One' }, { title: 'Two' }], place: { at: 'top' } } },
    { method: 'POST', rest: '/items/move', body: { items: [any(product.items), first], place: placeBeside(second) } },
    { method: 'POST', rest: '/items/edit', body: { items: [first, second], set: { estimate: item.after.number % 2 ? 5 : 8 } } },
    { method: 'PATCH', rest: `/items/${item.id}`, body: { title: 'Another title', description: 'Long\n\ntext' }, ifMatch: 1 },
    { method: 'DELETE', rest: `/items/${item.id}`, ifMatch: 2 },
    { method: 'POST', rest: '/items/delete', body: { items: [second] } },
    { method: 'POST', rest: '/labels', body: { name: `Label ${item.after.number}` } },
    { method: 'POST', rest: `/changes/${made.revision - 1}/undo`, body: {}, mayBeRefused: true },
  ];
}

async function repeat({ origins }, product, { method, rest, body, ifMatch, mayBeRefused }, times) {
  const key = randomUUID();
  const before = (await product.log()).length;
  const options = { key, ifMatch };
  const lines = await Promise.all(Array.from({ length: times }, (_, index) => product.command(origins[index % origins.length], method, rest, body, options)));
  const answers = lines.map(({ answer }) => answer);
  const what = `${method} ${rest}, ${times} times`;
  const [{ status }] = answers;
  for (const answer of answers) assert.equal(answer?.status, status, `${what}: every answer has the same status`);
  if (mayBeRefused && status === 409) return;
  assert.ok(answers[0].isDone, `${what} is answered with ${status}: ${answers[0].text}`);
  for (const answer of answers) assert.equal(answer.text, answers[0].text, `${what}: every answer is the same`);
  assert.equal(answers.filter(({ headers }) => headers['idempotency-replayed'] !== 'true').length, 1, `${what} was done once and replayed otherwise`);
  assert.equal((await product.log()).length, before + 1, `${what} is one change`);
  const other = await product.world.owner.send(origins[0], method, `${product.path}${rest}`, { ...body, title: 'A different body' }, options);
  assert.equal(other.status, body === undefined || !('title' in body) ? other.status : 422, `${what}, then with another body`);
}

/** Products are made by the same rule. */
async function repeatProducts(world, rounds) {
  for (let round = 0; round < rounds; round++) {
    const [key, body] = [randomUUID(), { key: `R${round}`, name: 'Made once' }];
    const send = (origin, more = {}) => world.owner.send(origin, 'POST', '/api/products', { ...body, ...more }, { key });
    const answers = await Promise.all([0, 1, 0, 1].map((index) => send(world.origins[index])));
    for (const answer of answers) assert.equal(answer.text, answers[0].text, 'a product is made once, and every answer is the same');
    assert.equal(answers[0].status, 201);
    assert.equal((await send(world.origins[0], { name: 'Made otherwise' })).status, 422, 'a product with another body');
  }
}
