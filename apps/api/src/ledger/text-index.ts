import { searchWords } from '@ordo/domain';

/** A text of something, and which one of its texts. */
export interface PlacedText {
  id: string;
  /** Counted from 1, as in `SEARCH_PLACES`. */
  place: number;
  text: string;
}

/** New words that one text may bring, more than a long chapter has. Others are found as they are written, or by their beginning. */
const NEW_WORDS = 2000;
/** Shorter ones are looked for as they are typed. */
const SHORTEST_NEW_WORD = 3;

/** Keeps the words of a product's texts, inside the transaction that changes them. */
export class TextIndex {
  /** Words known to be known. */
  private readonly known = new Set<string>();

  constructor(
    private readonly productId: string,
    private readonly run: (sql: string, params: unknown[]) => Promise<void>,
  ) {}

  /** A text without a word is in the index no more. */
  async write(texts: readonly PlacedText[]): Promise<void> {
    if (texts.length === 0) return;
    const found = texts.map(({ id, place, text }) => ({ id, place, words: [...new Set(searchWords(text))] }));
    const empty = found.filter(({ words }) => words.length === 0);
    if (empty.length > 0) await this.run(EMPTY, [this.productId, empty.map(({ id }) => id), empty.map(({ place }) => place)]);
    const filled = found.filter(({ words }) => words.length > 0);
    if (filled.length === 0) return;
    const tag = wordTag(this.productId);
    await this.run(WRITE, [
      this.productId,
      filled.map(({ id }) => id),
      filled.map(({ place }) => place),
      filled.map(({ words }) => words.map((word) => tag + word).join(' ')),
    ]);
    await this.learn(filled.flatMap(({ words }) => words.filter((word) => this.isNew(word)).slice(0, NEW_WORDS)));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.run(REMOVE, [this.productId, ids]);
  }

  private isNew(word: string): boolean {
    return word.length >= SHORTEST_NEW_WORD && !this.known.has(word) && !/\p{N}/u.test(word);
  }

  private async learn(words: readonly string[]): Promise<void> {
    const fresh = [...new Set(words)];
    if (fresh.length === 0) return;
    fresh.forEach((word) => this.known.add(word));
    await this.run(LEARN, [this.productId, fresh]);
  }
}

/** What the words of a product begin with in the index. */
export function wordTag(productId: string): string {
  return productId.slice(-6).toLowerCase();
}

const WRITE = /* sql */ `
  INSERT INTO search_text (product_id, id, place, words)
  SELECT $1, id, place, array_to_tsvector(string_to_array(words, ' ')) FROM unnest($2::uuid[], $3::smallint[], $4::text[]) AS t (id, place, words)
  ON CONFLICT (product_id, id, place) DO UPDATE SET words = excluded.words WHERE search_text.words <> excluded.words`;

const EMPTY = /* sql */ `
  DELETE FROM search_text t USING unnest($2::uuid[], $3::smallint[]) AS gone (id, place) WHERE t.product_id = $1 AND t.id = gone.id AND t.place = gone.place`;

const REMOVE = /* sql */ `DELETE FROM search_text WHERE product_id = $1 AND id = ANY ($2::uuid[])`;

const LEARN = /* sql */ `INSERT INTO search_word (product_id, word) SELECT $1, word FROM unnest($2::text[]) AS word ON CONFLICT DO NOTHING`;
