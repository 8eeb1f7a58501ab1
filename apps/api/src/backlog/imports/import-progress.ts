/* eslint-disable no-restricted-syntax -- how far an import is, is no part of the product and in no log */
import type { ImportProgress } from '@ordo/contract';
import { Injectable } from '@nestjs/common';
import { Database, type OfProduct } from '../../platform/database';

/** Milliseconds between two notes of the same import. */
const INTERVAL = 200;

/** How far running imports are, for whichever instance is asked. Kept outside the import's transaction, which nobody can look into. */
@Injectable()
export class ImportProgresses {
  constructor(private readonly database: Database) {}

  /** Begins to tell about one import. What cannot be noted is left out: telling never holds up the import. */
  of(product: OfProduct, importId: string): ProgressNotes {
    return new ProgressNotes((progress) => this.note(product, importId, progress));
  }

  async read(product: OfProduct, importId: string): Promise<ImportProgress> {
    const [row] = await this.database.read<ImportProgress & { id: string }>(
      product,
      'SELECT phase, done, total FROM import_progress WHERE product_id = $1 AND id = $2',
      [product.productId, importId],
    );
    return row ?? { phase: 'unknown', done: 0, total: 0 };
  }

  private async note(product: OfProduct, importId: string, { phase, done, total }: ImportProgress): Promise<void> {
    await this.database.note(
      product,
      `INSERT INTO import_progress AS p (product_id, id, phase, done, total) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (product_id, id) DO UPDATE SET phase = excluded.phase, done = excluded.done, total = excluded.total, at = clock_timestamp()`,
      [product.productId, importId, phase, done, total],
    );
    if (phase === 'done')
      await this.database.note(product, `DELETE FROM import_progress WHERE product_id = $1 AND at < clock_timestamp() - interval '1 day'`, [product.productId]);
  }
}

/** Tells about one import, the newest first and never two at a time. */
export class ProgressNotes {
  private latest: ImportProgress | null = null;
  private isTelling = false;
  private toldAt = -Infinity;

  constructor(private readonly tell: (progress: ImportProgress) => Promise<void>) {}

  say(phase: ImportProgress['phase'], done: number, total: number): void {
    this.latest = { phase, done, total };
    if (this.isTelling || (phase !== 'done' && performance.now() - this.toldAt < INTERVAL)) return;
    this.isTelling = true;
    void this.tellAll().finally(() => (this.isTelling = false));
  }

  private async tellAll(): Promise<void> {
    while (this.latest !== null) {
      const progress = this.latest;
      this.latest = null;
      this.toldAt = performance.now();
      await this.tell(progress).catch(() => undefined);
    }
  }
}
