import { Injectable } from '@nestjs/common';
import type { FoundItems, SearchItems } from '@ordo/contract';
import { hiddenProperties, numberMeant, SEARCH_PLACES, visible, type Role } from '@ordo/domain';
import type { ProductAccess } from '../../identity/access';
import { Shapes } from '../../ledger/shapes';
import { wordTag } from '../../ledger/text-index';
import { Database } from '../../platform/database';
import { toFoundItem, type FoundRow } from './found-texts';
import { CANDIDATES, foundSql } from './search-sql';
import { lookupOf } from './lookups';
import { textQueries, typedWords, wantedWords, type Candidate } from './search-words';

const LIMIT = 20;
/** Of words that more texts have, so many of them are looked at. */
const MOST_TEXTS = 4000;

/** Finds items by the words of everything that a person may read about them. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly shapes: Shapes,
  ) {}

  async find(access: ProductAccess, { q, limit }: SearchItems): Promise<FoundItems> {
    const typed = typedWords(q);
    const number = numberMeant(access.productKey, q);
    if (typed.length === 0) return { items: [] };
    return this.database.readTogether(access, async (ask) => {
      const candidates = await ask<Candidate>(CANDIDATES, [access.productId, JSON.stringify(typed.map(lookupOf))]);
      const words = wantedWords(q, typed, candidates);
      const queries = textQueries(words, wordTag(access.productId));
      const params = [
        access.productId,
        queries.map(({ wide }) => wide),
        queries.map(({ exact }) => exact),
        this.placesFor(access.role),
        Math.floor(MOST_TEXTS / queries.length),
        words.length,
        number,
        Number(limit ?? LIMIT),
      ];
      const rows = await ask<FoundRow>(foundSql(access.role), params);
      return { items: rows.map((row) => toFoundItem(row, words)) };
    });
  }

  /** The numbers of the places whose texts a role may read. */
  private placesFor(role: Role): number[] {
    return this.shapes
      .all()
      .flatMap(({ shape: { entity, searched = [] } }) =>
        visible(role, entity)
          ? searched.filter(({ property }) => !hiddenProperties(role, entity).includes(property)).map(({ place }) => SEARCH_PLACES.indexOf(place) + 1)
          : [],
      );
  }
}
