import type { PrivateViews } from '@ordo/contract';
import type { ApiClient } from '../api-client';
import type { Connection } from './connection';
import type { ProductModel } from '../model/product-model';
import { Unreachable } from '../refusal';
import type { ShownProduct } from './shown-product';

/** One's own views, which no snapshot holds: read when the product is opened, kept up to date by one's own changes. */
export class PrivateViewsReader {
  private reading: Promise<void> | null = null;

  constructor(
    private readonly path: string,
    private readonly api: ApiClient,
    private readonly connection: Connection,
    private readonly model: ProductModel,
    private readonly shown: ShownProduct,
  ) {}

  read(): Promise<void> {
    this.reading ??= this.readNow().finally(() => (this.reading = null));
    return this.reading;
  }

  /** What was read before a change of ours that is here already would take that change back: then it is read again. */
  private async readNow(): Promise<void> {
    while (!this.connection.isClosed) {
      try {
        const { revision, views } = await this.api.get<PrivateViews>(`${this.path}/views`);
        if (revision < this.model.revision) continue;
        this.model.takePrivateViews(views);
        return this.shown.show(this.model);
      } catch (error) {
        if (!(error instanceof Unreachable)) return;
        await this.connection.pause(error.retryAfter);
      }
    }
  }
}
