import type { Change } from '@ordo/contract';
import type { Database, OfProduct } from '../platform/database';
import { MAX_CHANGES } from './history';
import { changesSql, toChange, type ChangeRow } from './log';
import { textByReader, type Stream } from './stream';

/** A change that touched more than this is announced as a reset instead of being sent whole. */
const MAX_PATCHES = 500;

/** A change, or only its number when it is too large to send. */
interface Entry {
  revision: number;
  change: Change | null;
}

/** The tail of one product's log on this instance, read once for all its streams. */
export class Feed {
  readonly streams = new Set<Stream>();
  /** Streams that follow, and those that are still catching up: the feed is needed until the last one has gone. */
  readers = 0;
  isPresenceDue = false;
  private revision: number;
  private isReading = false;
  private isRungAgain = false;

  constructor(
    readonly product: OfProduct,
    revision: number,
    private readonly database: Database,
  ) {
    this.revision = revision;
  }

  /** Brings a new stream up to date and lets it follow: nothing is missed in between and nothing sent twice. */
  async join(stream: Stream): Promise<void> {
    if (stream.revision > this.revision) await this.pull();
    if (stream.revision > this.revision || this.revision - stream.revision > MAX_CHANGES) stream.sendReset(this.revision);
    while (stream.isOpen && stream.revision < this.revision) {
      const entries = await this.entriesAfter(stream.revision);
      if (entries.length === 0) break;
      for (const entry of entries) sendTo([stream], entry);
    }
    if (stream.isOpen) this.streams.add(stream);
  }

  /** Reads what is new and sends it to all. Rings while it reads make it read once more. */
  async pull(): Promise<void> {
    this.isRungAgain = true;
    if (this.isReading) return;
    this.isReading = true;
    try {
      while (this.isRungAgain) {
        this.isRungAgain = false;
        await this.readNew();
      }
    } finally {
      this.isReading = false;
    }
  }

  /** Whether a ring for this revision says anything new. */
  isBehind(revision: number): boolean {
    return revision > this.revision;
  }

  private async readNew(): Promise<void> {
    for (;;) {
      const entries = await this.entriesAfter(this.revision);
      for (const entry of entries) {
        this.revision = entry.revision;
        sendTo(this.streams, entry);
      }
      if (entries.length < MAX_CHANGES) return;
    }
  }

  private async entriesAfter(revision: number): Promise<Entry[]> {
    const sql = changesSql('c.product_id = $1 AND c.revision > $2', { atMost: MAX_PATCHES });
    const rows = await this.database.read<Omit<ChangeRow, 'patches'> & { patches: ChangeRow['patches'] | null }>(
      this.product,
      `${sql} ORDER BY c.revision LIMIT ${MAX_CHANGES}`,
      [this.product.productId, revision],
    );
    return rows.map((row) => ({
      revision: Number(row.revision),
      change: row.patches === null ? null : toChange({ ...row, patches: row.patches }),
    }));
  }
}

function sendTo(streams: Iterable<Stream>, { revision, change }: Entry): void {
  if (change === null) {
    for (const stream of streams) if (stream.revision < revision) stream.sendReset(revision);
    return;
  }
  const asText = textByReader(change);
  for (const stream of streams) stream.sendChange(change, asText);
}
