import { inject, Injectable } from '@angular/core';
import type { Change, EditStatement, Statement } from '@ordo/contract';
import { v7 as uuid } from 'uuid';
import { ProductStore } from './product-store';
import { Session } from './session';

/** What a statement says: its words, who said them, and what they are about. */
export type Said = Pick<Statement, 'text' | 'speakerId' | 'speakerName' | 'speakerOrganisation' | 'itemId'>;

/** What was said in the reviews of the sprints. */
@Injectable()
export class Reviews {
  private readonly session = inject(Session);
  private readonly store = inject(ProductStore);

  /** Oldest first. */
  of(sprintId: string): readonly Statement[] {
    return this.store.statements().filter((statement) => statement.sprintId === sprintId);
  }

  may(): boolean {
    return this.store.can('reviews.write');
  }

  write(sprintId: string, said: Said): Promise<Change> {
    const statement = { id: uuid(), sprintId, authorId: this.session.me()?.id ?? '', ...said };
    return this.store.execute({ kind: 'statement.create', statement });
  }

  edit({ id, sprintId }: Statement, set: EditStatement): Promise<Change> {
    return this.store.execute({ kind: 'statement.edit', id, sprintId, set, ...this.store.basis('statement', id, Object.keys(set)) });
  }

  delete({ id, sprintId }: Statement): Promise<Change> {
    return this.store.execute({ kind: 'statement.delete', id, sprintId, ...this.store.basis('statement', id, []) });
  }
}
