import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { ExportProduct } from '@ordo/contract';
import type { ProductAccess } from '../../identity/access';
import { Shapes } from '../../ledger/shapes';
import { Database } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { csvPieces } from './csv-pieces';
import { jsonPieces } from './json-pieces';

/** Each holds a connection and a view of the database until it is made. */
const AT_ONCE = 2;

/** Makes files of a whole product, as it is at one moment. */
@Injectable()
export class ExportService {
  private running = 0;

  constructor(
    private readonly database: Database,
    private readonly shapes: Shapes,
  ) {}

  /** Compressed and complete before anything is sent, so that a slow reader holds nothing in the database. */
  async gzipped(access: ProductAccess, request: ExportProduct): Promise<Buffer> {
    if (this.running >= AT_ONCE) throw new Problem('too-many-requests', { retryAfter: 5 });
    this.running += 1;
    try {
      return await this.database.readTogether(access, (ask) =>
        compress(request.format === 'json' ? jsonPieces(ask, this.shapes, access) : csvPieces(ask, access, request)),
      );
    } finally {
      this.running -= 1;
    }
  }
}

async function compress(pieces: AsyncIterable<string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await pipeline(Readable.from(pieces, { objectMode: false }), createGzip({ level: 3 }), async (gzipped: AsyncIterable<Buffer>) => {
    for await (const chunk of gzipped) chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}
