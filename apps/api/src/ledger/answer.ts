import type { Change } from '@ordo/contract';
import type { Role } from '@ordo/domain';
import type { FastifyReply } from 'fastify';
import { asSeenBy } from './history';
import type { Committed } from './ledger';

/** What every change answers: itself, as its author may see it, and whether it was done before. */
export function answer(reply: FastifyReply, role: Role, { change, isReplay }: Committed): Change {
  if (isReplay) reply.header('idempotency-replayed', 'true');
  // A request is answered again only to who made it: see the ledger.
  return asSeenBy({ role, accountId: change.actorId }, change);
}
