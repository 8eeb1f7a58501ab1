import { Injectable } from '@nestjs/common';
import type { InviteMember, Member } from '@ordo/contract';
import type { Role } from '@ordo/domain';
import { v7 as newId } from 'uuid';
import { Ledger, type Author, type Committed } from '../ledger/ledger';
import type { Transaction } from '../ledger/transaction';
import { Database } from '../platform/database';
import { Problem } from '../platform/problem';
import { hashOf } from './browser-session';

/** How long a link lets somebody in, in milliseconds. */
const VALID_FOR = 14 * 24 * 3600_000;

/** Whoever follows a link, and how to recognise their request. */
export interface Guest {
  id: string;
  name: string;
  email: string;
  requestId: string;
  requestHash: string;
}

interface Found {
  product_id: string;
  product_key: string;
  product_name: string;
  id: string;
  role: Role;
  state: string;
  expires_at: Date;
}

/** Links that let one person in, once. The token is known to the browsers at both ends only. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  async create(author: Author, { id, role, tokenHash }: InviteMember): Promise<Committed> {
    return this.ledger.commit(author, 'invitation.create', async (tx) => {
      const expiresAt = new Date(Date.parse(tx.at) + VALID_FOR).toISOString();
      const hash = `\\x${Buffer.from(tokenHash, 'base64url').toString('hex')}`;
      await tx.insert('invitation', [{ id: id ?? newId(), role, tokenHash: hash, createdBy: author.accountId, createdAt: tx.at, expiresAt }]);
    });
  }

  async revoke(author: Author, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(author, 'invitation.revoke', async (tx) => {
      const [invitation] = await tx.find<{ state: string }>('invitation', [id]);
      if (invitation?.state === 'accepted') throw new Problem('invitation-invalid');
      await tx.update('invitation', { id, state: 'revoked' }, version);
    });
  }

  /** The invitation of a token, if it can still be used. */
  async open(token: string): Promise<Found> {
    const [found] = await this.database.query<Found>('SELECT * FROM invitation_by_token($1)', [Buffer.from(hashOf(token), 'hex')]);
    if (found === undefined || found.state !== 'open' || found.expires_at.getTime() <= Date.now()) throw new Problem('invitation-invalid');
    return found;
  }

  /** Joins, and answers the product's key. Who is in it already keeps their role, and the link its use. */
  async accept(token: string, guest: Guest): Promise<string> {
    const { product_id: productId, product_key: productKey, id } = await this.open(token);
    const author: Author = { productId, productKey, accountId: guest.id, requestId: guest.requestId, requestHash: guest.requestHash, role: null };
    await this.ledger.commit(author, 'member.join', (tx) => join(tx, id, guest));
    return productKey;
  }
}

/** Under the product's lock: of two who come with one link the second finds it used. */
async function join(tx: Transaction, invitationId: string, guest: Guest): Promise<void> {
  const [member] = await tx.find<Member>('member', [guest.id]);
  if (member !== undefined && member.role !== null) return;
  const [invitation] = await tx.find<{ role: Role; state: string }>('invitation', [invitationId]);
  if (invitation?.state !== 'open') throw new Problem('invitation-invalid');
  await tx.update('invitation', { id: invitationId, state: 'accepted' });
  const { id, name, email } = guest;
  if (member === undefined) await tx.insert('member', [{ id, name, email, role: invitation.role, joinedAt: tx.at }]);
  else await tx.update('member', { id, role: invitation.role });
}
