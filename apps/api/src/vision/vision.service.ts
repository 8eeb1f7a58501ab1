import { Injectable } from '@nestjs/common';
import type { EditVision, Vision, VisionRevision } from '@ordo/contract';
import { NO_VISION, VISION_PARTS, type VisionTexts } from '@ordo/domain';
import type { ProductAccess } from '../identity/access';
import { Ledger, type Committed } from '../ledger/ledger';
import { trimmed } from '../ledger/values';
import { Database } from '../platform/database';
import { Problem } from '../platform/problem';
import { GOAL_EDITS, weightsAt, type LoggedGoal } from './past-weights';

interface LoggedEdit {
  revision: string;
  at: string;
  actorId: string;
  /** What one change left; null where it took the vision away. */
  after: Partial<VisionTexts & { reason: string }> | null;
}

const EDITS = `
  SELECT c.revision, to_json(c.at) #>> '{}' AS at, c.actor_id AS "actorId", p.after
  FROM change_patch p JOIN change c USING (product_id, revision)
  WHERE p.product_id = $1 AND p.entity_id = $1 AND p.entity = 'vision' ORDER BY p.revision`;

/** The vision and how it came to read as it does. */
@Injectable()
export class VisionService {
  constructor(
    private readonly ledger: Ledger,
    private readonly database: Database,
  ) {}

  /** Version 0 is that of a vision nobody has written yet. A reason alone is that of how it reads now. */
  async edit(access: ProductAccess, set: EditVision, version: number): Promise<Committed> {
    const id = access.productId;
    const { reason: why, ...texts } = trimmed(set);
    return this.ledger.commit(access, 'vision.edit', async (tx) => {
      const [current] = await tx.find<Vision>('vision', [id]);
      if ((current?.version ?? 0) !== version) throw new Problem('stale-version', { current: current ?? { ...NO_VISION, id, reason: '', version: 0 } });
      const isSaid = Object.entries(texts).some(([part, text]) => text !== (current?.[part as keyof VisionTexts] ?? ''));
      const reason = why ?? (isSaid ? '' : (current?.reason ?? ''));
      if (!isSaid && current === undefined) return;
      if (current === undefined) await tx.insert('vision', [{ ...NO_VISION, ...texts, id, reason, version: 1, updatedAt: tx.at }]);
      else await tx.update('vision', { ...texts, id, reason }, version);
    });
  }

  /** Every change of it, taken back ones too, the newest first. */
  async revisions({ productId, productKey }: ProductAccess): Promise<VisionRevision[]> {
    const edits = await this.database.read<LoggedEdit>({ productId, productKey }, EDITS, [productId]);
    const goalsAt = weightsAt(await this.database.read<LoggedGoal>({ productId, productKey }, GOAL_EDITS, [productId]));
    const revisions: VisionRevision[] = [];
    for (const { revision, at, actorId, after } of edits) {
      const last = revisions.at(-1);
      if (last !== undefined && isReasonOnly(after)) last.reason = after.reason;
      else {
        const texts = after === null ? NO_VISION : textsOf({ ...(last?.texts ?? NO_VISION), ...after });
        const [number, reason, goals] = [revisions.length + 1, after?.reason ?? carried(last, after), goalsAt(Number(revision))];
        revisions.push({ number, revision: Number(revision), at, actorId, reason, texts, goals });
      }
    }
    return revisions.reverse();
  }
}

/** A change that says nothing but why: it belongs to the revision before it. */
function isReasonOnly(after: LoggedEdit['after']): after is { reason: string } {
  return after?.reason !== undefined && !VISION_PARTS.some((part) => part in after);
}

/** A patch holds what differs: the same reason as before is not in it. */
function carried(last: VisionRevision | undefined, after: LoggedEdit['after']): string {
  return after === null ? '' : (last?.reason ?? '');
}

function textsOf(vision: VisionTexts): VisionTexts {
  return Object.fromEntries(VISION_PARTS.map((part) => [part, vision[part]])) as VisionTexts;
}
