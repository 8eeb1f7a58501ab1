import { createHash, randomBytes } from 'node:crypto';
import { Person } from './person.mjs';

/** So many people who may read the product, the owner being the first. */
export async function crowdOf(product, count) {
  const { world } = product;
  const people = [world.owner];
  while (people.length < count) people.push(await invited(product, `Reader${product.key}n${people.length}`));
  return people;
}

async function invited(product, name) {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest('base64url');
  const [origin] = product.world.origins;
  await product.change(origin, 'POST', '/invitations', { role: 'stakeholder', tokenHash });
  return Person.join(origin, { name, invitation: token });
}
