import { Injectable } from '@nestjs/common';
import type { PaceSent, PropertyProblem, ReadyRuleSent } from '@ordo/contract';
import { isPace, type ReadyRule } from '@ordo/domain';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { Problem, refused } from '../../platform/problem';

/** When an item of the product is ready, and how much the team takes: the owner's to say. */
@Injectable()
export class RefinementService {
  constructor(private readonly ledger: Ledger) {}

  /** The whole Definition of Ready. What people said about a rule that goes stays with the items and counts for nothing. */
  async editReadyRules(access: ProductAccess, sent: ReadyRuleSent[], version: number): Promise<Committed> {
    const errors = sent.flatMap(refusals);
    if (errors.length > 0) throw new Problem('invalid-input', { errors });
    const readyRules = sent.map(plainly);
    return this.ledger.commit(access, 'product.edit-ready-rules', (tx) => tx.update('product', { id: access.productId, readyRules }, version));
  }

  async editPace(access: ProductAccess, pace: PaceSent | null | undefined, version: number): Promise<Committed> {
    if (pace === undefined) throw refused('pace', 'isDefined', 'pace must be { low, likely, high } or null');
    if (pace !== null && !isPace(pace)) throw refused('pace', 'isPace', 'pace must rise from low to likely to high');
    const stated = pace && { low: pace.low, likely: pace.likely, high: pace.high };
    return this.ledger.commit(access, 'product.edit-pace', (tx) => tx.update('product', { id: access.productId, pace: stated }, version));
  }
}

function refusals({ kind, text, atMost }: ReadyRuleSent, index: number): PropertyProblem[] {
  const refuse = (name: string, code: string, message: string) => ({ path: `rules.${index}.${name}`, code, message });
  return [
    ...(kind === 'manual' && text === undefined ? [refuse('text', 'isDefined', 'a manual rule says what it asks')] : []),
    ...(kind !== 'manual' && text !== undefined ? [refuse('text', 'isEmpty', 'only a manual rule has a text')] : []),
    ...(kind !== 'estimate' && atMost !== undefined ? [refuse('atMost', 'isEmpty', 'only a rule about the estimate has a most')] : []),
  ];
}

function plainly({ id, kind, text, atMost }: ReadyRuleSent): ReadyRule {
  return { id, kind, ...(text !== undefined && { text: text.trim() }), ...(atMost !== undefined && { atMost }) };
}
