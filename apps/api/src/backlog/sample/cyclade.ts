import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@ordo/contract';
import type { Day } from '@ordo/domain';
import { SampleAccounts } from '../../identity/sample-accounts';
import { SampleProduct } from '../../identity/sample-people';
import { Ledger, type Author, type Committed } from '../../ledger/ledger';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { Database } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { takeNumbers } from '../items/new-items';
import { resetBacklog } from './reset-backlog';
import { sampleComments, sampleLinks, sampleRefinement, sampleWatches } from './sample-crafted';
import { sampleId } from './sample-ids';
import { sampleCheckIns, sampleGoals, sampleKeyResults } from './sample-goals';
import { actorOf, beginningOf, sampleHistory, sprintHistory } from './sample-history';
import { sampleKanoAnswers } from './sample-kano';
import { LAST_NUMBER, newSampleItems, sampleLabels, sampleMembers } from './sample-rows';
import { drawMap } from './sample-map';
import { sampleCriteria } from './sample-scores';
import { sampleViews } from './sample-views';
import { firstVision, sampleSegments } from './sample-vision';

const NAME = 'Cyclade';
const KEYS: Record<Locale, string> = { en: 'CYC', fr: 'CYF' };
const STATUS_NAMES: Record<Locale, readonly string[]> = { en: [], fr: ['À faire', 'En cours', 'En revue', 'Terminé'] };

/** What a new product says about how its sprints are run: the story never changed it. */
const AS_NEW = {
  calendar: { timeZone: 'UTC', workingDays: [1, 2, 3, 4, 5], holidays: [] },
  cadence: null,
  doneRules: [],
  serviceLevel: null,
  wipLimits: {},
};

/** An item that only products with a story have. */
const FIRST_OF_HISTORY = 60;

/** How many keys to try when products of other people have the ones we want. */
const MOST_KEYS = 20;

/** The bike-sharing service of Port-Sauvelle, a city that is on no map: one product per language, for whoever wants to look around. */
@Injectable()
export class Cyclade extends SampleProduct {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly accounts: SampleAccounts,
  ) {
    super();
  }

  /** Makes the product with its people, and puts people back whom a visitor has taken out. Two servers at once make one. */
  async ensure(locale: Locale): Promise<void> {
    const people = await this.peopleIn(locale);
    const isComplete = sampleMembers(locale).every(({ id, role }) => people.get(id)?.role === role);
    if (isComplete) return this.tellOn(locale, [...people.values()][0]?.key ?? '');
    const key = [...people.values()][0]?.key ?? (await this.make(locale));
    await this.ledger.commit(this.author(locale, key, randomUUID()), 'member.change', (tx) => restorePeople(tx, locale));
  }

  /** Everything as it was on the first day. Refuses with `not-found` for a product that is no sample. */
  async reset(author: Author): Promise<Committed> {
    return this.ledger.commit(author, 'product.reset', async (tx) => {
      const [product] = await tx.find<{ id: string; sample: Locale | null }>('product', [author.productId]);
      if (product?.sample == null) throw new Problem('not-found');
      await tx.update('product', { id: product.id, name: NAME, ...AS_NEW, ...saidOfProduct(product.sample) });
      await restorePeople(tx, product.sample);
      await resetBacklog(tx, product.sample);
    });
  }

  /** Answers the key it got. */
  private async make(locale: Locale): Promise<string> {
    await this.accounts.ensure(locale, sampleMembers(locale));
    for (let attempt = 1; ; attempt += 1) {
      const key = attempt === 1 ? KEYS[locale] : `${KEYS[locale]}${attempt}`;
      try {
        const author = this.author(locale, key, sampleId(locale, 'request'));
        const now = new Date().toISOString();
        const today = now.slice(0, 10);
        const product = { name: NAME, sample: locale, statusNames: STATUS_NAMES[locale] };
        await this.ledger.create(author, product, (tx) => fill(tx, locale, now), { at: beginningOf(today) });
        await this.tell(locale, key, today);
        return key;
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'key-taken') || attempt === MOST_KEYS) throw error;
      }
    }
  }

  /** The story until now, each command at its moment. Two servers that tell it at once tell it once: each request has an id of its own. */
  private async tell(locale: Locale, key: string, today: Day): Promise<void> {
    for (const deed of sampleHistory(locale, today)) {
      const author = { ...this.author(locale, key, deed.requestId), accountId: actorOf(locale, deed) };
      await this.ledger.commit(author, deed.command, deed.work, { at: deed.at });
    }
  }

  /** Goes on with a story that a server did not live to tell to its end. */
  private async tellOn(locale: Locale, productKey: string): Promise<void> {
    const product = { productId: sampleId(locale, 'product'), productKey };
    const today = new Date().toISOString().slice(0, 10);
    const last = sprintHistory(locale, today).at(-1)?.requestId;
    const begun = await this.database.read(
      product,
      'SELECT FROM product p WHERE id = $1 AND EXISTS (SELECT FROM backlog_item i WHERE i.product_id = p.id AND i.id = $2) AND NOT EXISTS (SELECT FROM change c WHERE c.product_id = p.id AND c.request_id = $3)',
      [product.productId, sampleId(locale, 'item', FIRST_OF_HISTORY), last],
    );
    if (begun.length > 0) await this.tell(locale, productKey, today);
  }

  private async peopleIn(locale: Locale): Promise<Map<string, { role: string; key: string }>> {
    const rows = await this.database.query<{ id: string; role: string; key: string }>(
      'SELECT account.id, p.role, p.key FROM unnest($1::uuid[]) AS account (id), LATERAL products_of(account.id) p WHERE p.id = $2',
      [sampleMembers(locale).map(({ id }) => id), sampleId(locale, 'product')],
    );
    return new Map(rows.map(({ id, ...person }) => [id, person]));
  }

  /** The product's owner, acting for the server. The same request id on every server makes the second create a repeat. */
  private author(locale: Locale, productKey: string, requestId: string): Author {
    return { productId: sampleId(locale, 'product'), productKey, accountId: sampleId(locale, 'person', 0), role: null, requestId, requestHash: 'sample' };
  }
}

async function fill(tx: Transaction, locale: Locale, now: string): Promise<void> {
  await tx.insert(
    'member',
    sampleMembers(locale).map((member) => ({ ...member, joinedAt: tx.at })),
  );
  await tx.insert('label', sampleLabels(locale));
  await fillGoals(tx, locale, now);
  await drawMap(tx, locale);
  await takeNumbers(tx, LAST_NUMBER);
  await tx.insert('item', newSampleItems(locale, tx.at, now));
  await tx.update('product', { id: tx.product.productId, ...saidOfProduct(locale) });
  await tx.insert('link', sampleLinks(locale));
  await tx.insert('comment', sampleComments(locale, now));
  await tx.insert('watch', sampleWatches(locale));
  await tx.insert('kano-answer', sampleKanoAnswers(locale, now));
  await tx.insert('view', sampleViews(locale));
}

/** What the team has agreed on. */
function saidOfProduct(locale: Locale): Omit<Values, 'id'> {
  return { ...sampleRefinement(locale), scoreCriteria: sampleCriteria(locale) };
}

async function fillGoals(tx: Transaction, locale: Locale, now: string): Promise<void> {
  const [today, made] = [now.slice(0, 10), { version: 1, createdAt: tx.at }];
  await tx.insert('vision', [{ id: tx.product.productId, ...firstVision(locale), version: 1, updatedAt: tx.at }]);
  await tx.insert('segment', sampleSegments(locale, tx.at));
  await tx.insert(
    'goal',
    sampleGoals(locale, today).map((goal) => ({ ...goal, ...made, updatedAt: tx.at })),
  );
  await tx.insert(
    'key-result',
    sampleKeyResults(locale, today).map((keyResult) => ({ ...keyResult, ...made })),
  );
  await tx.insert('check-in', sampleCheckIns(locale, today));
}

async function restorePeople(tx: Transaction, locale: Locale): Promise<void> {
  await tx.updateMany(
    'member',
    sampleMembers(locale).map(({ id, role }) => ({ id, role })),
  );
}
