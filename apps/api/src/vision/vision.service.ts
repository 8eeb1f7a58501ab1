import { Injectable } from '@nestjs/common';
import type { EditVision, Vision, VisionRevision } from '@ordo/contract';
import { NO_VISION, VISION_PARTS, type VisionTexts } from '@ordo/domain';
import type { ProductAccess } from '../identity/access';
import { Ledger, type Committed } from '../ledger/ledger';
import { Database } from '../platform/database';
import { Problem } from '../platform/problem';

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

  /** Version 0 is that of a vision nobody has written yet. */
  async edit(access: ProductAccess, set: EditVision, version: number): Promise<Committed> {
    const id = access.productId;
    const texts = spoken(set);
    return this.ledger.commit(access, 'vision.edit', async (tx) => {
      const [current] = await tx.find<Vision>('vision', [id]);
      if ((current?.version ?? 0) !== version) throw new Problem('stale-version', { current: current ?? { ...NO_VISION, id, reason: '', version: 0 } });
      const isSaid = Object.entries(texts).some(([part, text]) => text !== (current?.[part as keyof VisionTexts] ?? ''));
      if (!isSaid) return;
      const reason = set.reason?.trim() ?? '';
      if (current === undefined) await tx.insert('vision', [{ ...NO_VISION, ...texts, id, reason, version: 1, updatedAt: tx.at }]);
      else await tx.update('vision', { ...texts, id, reason }, version);
    });
  }

  /** Every change of it, taken back ones too, the newest first. */
  async revisions({ productId, productKey }: ProductAccess): Promise<VisionRevision[]> {
    const edits = await this.database.read<LoggedEdit>({ productId, productKey }, EDITS, [productId]);
    let now = { ...NO_VISION, reason: '' };
    return edits
      .map(({ revision, at, actorId, after }, index) => {
        now = after === null ? { ...NO_VISION, reason: '' } : { ...now, reason: '', ...after };
        return { number: index + 1, revision: Number(revision), at, actorId, reason: now.reason, texts: textsOf(now) };
      })
      .reverse();
  }
}

/** What was sent of the texts, without blanks around it. */
function spoken(set: EditVision): Partial<VisionTexts> {
  return Object.fromEntries(VISION_PARTS.flatMap((part) => (set[part] === undefined ? [] : [[part, set[part].trim()]])));
}

function textsOf(vision: VisionTexts): VisionTexts {
  return Object.fromEntries(VISION_PARTS.map((part) => [part, vision[part]])) as VisionTexts;
}
