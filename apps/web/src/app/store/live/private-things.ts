import type { PrivateCards, PrivateViews } from '@ordo/contract';
import { can, type Role } from '@ordo/domain';
import type { ApiClient } from '../api-client';
import type { Connection } from './connection';
import type { ProductModel } from '../model/product-model';
import { Unreachable } from '../refusal';
import type { ShownProduct } from './shown-product';

/** One's own views, and what one has written on hidden cards, which no snapshot holds: read when the product is opened, kept up to date by changes. */
export class PrivateThingsReader {
  private reading: Promise<void> | null = null;

  constructor(
    private readonly path: string,
    private readonly api: ApiClient,
    private readonly connection: Connection,
    private readonly model: ProductModel,
    private readonly shown: ShownProduct,
    private readonly role: () => Role | null,
  ) {}

  read(): Promise<void> {
    this.reading ??= this.readAll().finally(() => (this.reading = null));
    return this.reading;
  }

  private async readAll(): Promise<void> {
    await this.readNow<PrivateViews>('views', ({ views }) => this.model.takePrivateViews(views));
    if (can(this.role(), 'retros.write') && this.shown.retros().some(({ revealedAt }) => revealedAt === null))
      await this.readNow<PrivateCards>('private-cards', ({ cards }) => this.model.takePrivateCards(cards));
  }

  /** What was read before a change of ours that is here already would take that change back: then it is read again. */
  private async readNow<Answer extends { revision: number }>(what: string, take: (answer: Answer) => void): Promise<void> {
    while (!this.connection.isClosed) {
      try {
        const answer = await this.api.get<Answer>(`${this.path}/${what}`);
        if (answer.revision < this.model.revision) continue;
        take(answer);
        return this.shown.show(this.model);
      } catch (error) {
        if (!(error instanceof Unreachable)) return;
        await this.connection.pause(error.retryAfter);
      }
    }
  }
}
