import { randomUUID } from 'node:crypto';
import type { BacklogItemDetail, Change, Me, Snapshot, SprintReport, VelocityReport } from '@ordo/contract';
import { VOTES_PER_PERSON, WEIGHTED, kanoCounts, kanoOf, moscowClassAt, moscowShares, scoreOfItem, weightedFramework } from '@ordo/domain';
import { startApp, type TestApp } from '../../../test/app';
import { asCollections, logOf, replay, snapshotOf, withoutDescriptions } from '../../../test/backlog';
import type { Browser } from '../../../test/browser';
import { SAMPLE_ITEMS } from './sample-backlog';
import { TEXTS_EN } from './texts-en';
import { TEXTS_FR } from './texts-fr';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function explore(role: string, locale: string): Promise<Browser> {
  const browser = app.visitor();
  await browser.post('/api/session/sample', { role, locale }).expect(204);
  return browser;
}

/** Takes away, without a word in the log, what older servers knew nothing of. */
async function forget(productId: string): Promise<void> {
  const newer = [
    'kano_answer',
    'retro_vote',
    'retro_action',
    'retro_card',
    'retro',
    'check_in',
    'key_result',
    'goal',
    'segment',
    'vision',
    'story_step',
    'story_activity',
    'release',
  ];
  await app.database.connected(async (client) => {
    await client.query('UPDATE backlog_item SET goals = $2, scores = $3, step_id = NULL, release_id = NULL WHERE product_id = $1', [productId, '[]', '{}']);
    await client.query('UPDATE product SET score_criteria = $2 WHERE id = $1', [productId, '[]']);
    await client.query('UPDATE sprint SET goal_id = NULL WHERE product_id = $1', [productId]);
    for (const table of newer) await client.query(`DELETE FROM ${table} WHERE product_id = $1`, [productId]);
  });
}

/** What a visitor sees, without what moves on by itself. */
function content({ product, items, labels, members, links, watches, commentCounts, ...aims }: Snapshot): unknown {
  const plain = <T extends { id: string; version: number }>(things: T[]) =>
    things.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(({ version: _, ...thing }) => ({ ...thing, updatedAt: null }));
  const ofToday = items.map((item) => ({
    ...item,
    blockedSince: item.blockedSince?.slice(0, 10) ?? null,
    readyChecks: item.readyChecks.map(({ at: _, ...check }) => check),
  }));
  return {
    product: { ...product, version: null, revision: null, updatedAt: null },
    commentCounts,
    ...{
      order: items.map(({ id }) => id),
      items: plain(ofToday),
      labels: plain(labels),
      members: plain(members),
      links: plain(links),
      watches: plain(watches),
      goals: plain(aims.goals),
      keyResults: plain(aims.keyResults),
      checkIns: plain(aims.checkIns),
      kanoAnswers: plain(aims.kanoAnswers.map((answer) => ({ ...answer, createdAt: null }))),
      segments: plain(aims.segments.map((segment) => ({ ...segment, createdAt: null }))),
      vision: plain(aims.visions),
      map: [aims.activities, aims.steps, aims.releases].map((things) => things.map(({ version: _, ...thing }) => thing)),
    },
  };
}

describe('the texts', () => {
  it('are there for every item in both languages, and for nothing else', () => {
    const numbers = SAMPLE_ITEMS.map(({ number }) => String(number)).sort();
    expect(Object.keys(TEXTS_EN).sort()).toEqual(numbers);
    expect(Object.keys(TEXTS_FR).sort()).toEqual(numbers);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('describe the same items in both languages', () => {
    const described = (texts: typeof TEXTS_EN) => Object.keys(texts).filter((number) => texts[Number(number)]?.[1] !== undefined);
    expect(described(TEXTS_FR)).toEqual(described(TEXTS_EN));
  });

  it('refer to items that exist, by the keys of their own language', () => {
    for (const [texts, key] of [
      [TEXTS_EN, 'CYC'],
      [TEXTS_FR, 'CYF'],
    ] as const) {
      const named = Object.values(texts).flatMap(([, description = '']) => description.match(/\b[A-Z]{3}-\d+/g) ?? []);
      expect(named.every((name) => name.startsWith(`${key}-`) && texts[Number(name.slice(4))] !== undefined)).toBe(true);
    }
  });
});

describe('the sample product', () => {
  it('is a whole product in the visitor’s language', async () => {
    const owner = await explore('owner', 'fr');
    const { body: me } = await owner.get<Me>('/api/me').expect(200);
    expect(me).toMatchObject({ name: 'Inès Marchetti', isSample: true, products: [{ key: 'CYF', name: 'Cyclade', role: 'owner' }] });
    const { items, labels, members, product } = await snapshotOf(owner, 'CYF');
    expect(items).toHaveLength(SAMPLE_ITEMS.length);
    expect(items.find(({ number }) => number === 142)).toMatchObject({ key: 'CYF-142', title: 'Déverrouiller un vélo en NFC', estimate: 3, status: 'todo' });
    expect(product).toMatchObject({ sample: 'fr', statuses: [{ name: 'À faire' }, { name: 'En cours' }, { name: 'En revue' }, { name: 'Terminé' }] });
    expect(labels.map(({ name }) => name)).toContain('données ouvertes');
    expect(members.filter(({ role }) => role === 'stakeholder')).toMatchObject([{ name: 'Hélène Castaing' }]);
    const { body } = await owner.get<BacklogItemDetail>('/api/products/CYF/items/CYF-142').expect(200);
    expect(body.description).toContain('**61 % du parc**');
  });

  it('has been worked on: criteria, stories, blocks, links, comments and who watches', async () => {
    const owner = await explore('owner', 'en');
    await owner.post('/api/products/CYC/reset').expect(200);
    const { items, links, product, watches } = await snapshotOf(owner, 'CYC');
    const byNumber = (number: number) => items.find((item) => item.number === number);
    expect(byNumber(142)).toMatchObject({ refinement: 'ready', criteria: [{ isMet: true }, { isMet: false }, { isMet: false }, { isMet: false }] });
    expect(byNumber(153)?.blockedReason).toContain('contract');
    expect(byNumber(171)?.story?.asA).toBe('parent of two cyclists');
    expect(product).toMatchObject({
      pace: { low: 19, likely: 25, high: 29 },
      readyRules: [{ kind: 'criteria' }, { kind: 'estimate' }, { kind: 'unblocked' }, { kind: 'manual' }],
    });
    expect([links.length, watches.length]).toEqual([5, 5]);
    const { body: comments } = await owner.get<{ body: string }[]>('/api/products/CYC/items/CYC-142/comments').expect(200);
    expect(comments.map(({ body }) => body)).toEqual([expect.stringContaining('vibration'), expect.stringContaining('@[Inès Marchetti](member:')]);
  });

  it('has a map of what riders do, cut into three releases', async () => {
    const owner = await explore('owner', 'en');
    await owner.post('/api/products/CYC/reset').expect(200);
    const { activities, steps, releases, items } = await snapshotOf(owner, 'CYC');
    expect(activities.map(({ name }) => name)).toEqual(['Find a bike', 'Unlock', 'Ride', 'Return', 'Pay and stay']);
    expect([steps.length, releases.map(({ name }) => name)]).toEqual([10, ['Release 7', 'Release 8', 'Release 9']]);
    const lock = items.find(({ number }) => number === 142);
    expect(steps.find(({ id }) => id === lock?.stepId)?.name).toBe('Open the lock');
    expect(releases.find(({ id }) => id === lock?.releaseId)?.name).toBe('Release 7');
    expect(items.filter(({ stepId }) => stepId !== null)).toHaveLength(31);
  });

  it('is scored by criteria of its own, by class, and by what people answered', async () => {
    const owner = await explore('owner', 'fr');
    await owner.post('/api/products/CYF/reset').expect(200);
    const { items, product, kanoAnswers } = await snapshotOf(owner, 'CYF');
    expect(product.scoreCriteria.map(({ name, weight }) => [name, weight])).toEqual([
      ['Utilité pour les usagers', 50],
      ['Utilité pour la ville', 30],
      ['Entretien par la suite', 20],
    ]);
    const open = items.filter(({ status }) => status !== 'done');
    const criteria = weightedFramework(
      product.scoreCriteria,
      items.map(({ scores }) => scores[WEIGHTED] ?? {}),
    );
    expect(open.filter((item) => scoreOfItem(criteria, item).kind === 'scored')).toHaveLength(20);
    const classed = open.flatMap(({ id, estimate, scores }) => {
      const its = moscowClassAt(scores['moscow']?.['class']);
      return its === null ? [] : [{ id, estimate, class: its }];
    });
    const { must, should, could, warnings } = moscowShares(classed);
    // 41, 12 and 13.5 of 66.5 points
    expect([must, should, could]).toEqual([41 / 66.5, 12 / 66.5, 13.5 / 66.5]);
    expect(warnings).toEqual(['much-must']);
    expect(items.filter(({ sprintId, status }) => sprintId !== null && status !== 'done').every(({ scores }) => scores['moscow'] !== undefined)).toBe(true);
    const byItem = Map.groupBy(kanoAnswers, ({ itemId }) => items.find(({ id }) => id === itemId)?.number);
    expect([...byItem].map(([number, answers]) => [number, answers.length, kanoOf(kanoCounts(answers)).class])).toEqual([
      [142, 10, 'attractive'],
      [147, 10, 'must-be'],
      [151, 10, 'performance'],
      [155, 10, 'indifferent'],
    ]);
  });

  it('has a story: six completed sprints, one that runs and one that is planned', async () => {
    const owner = await explore('owner', 'en');
    const { sprints, items, goals } = await snapshotOf(owner, 'CYC');
    expect(sprints.map(({ number, state }) => [number, state])).toEqual([
      ...[8, 9, 10, 11, 12, 13].map((number) => [number, 'completed']),
      [14, 'active'],
      [15, 'planned'],
    ]);
    expect(sprints.slice(-3).map(({ goalId }) => goals.find(({ id }) => id === goalId)?.name)).toEqual([undefined, 'Availability', 'Availability']);
    const { body } = await owner.get<VelocityReport>('/api/products/CYC/sprints/velocity').expect(200);
    expect(body.sprints.map(({ completed }) => completed)).toEqual([19, 22, 25, 26, 28, 29]);
    expect(body.velocity?.band).toEqual({ low: 19, likely: 25, high: 29 });
    expect(body.sprints.map(({ carriedOver }) => carriedOver)).toEqual([0, 5, 0, 8, 0, 0]);
    const active = sprints.find(({ state }) => state === 'active');
    const report = (await owner.get<SprintReport>(`/api/products/CYC/sprints/${active?.id}/report`).expect(200)).body;
    expect(report.changes.map(({ kind, key }) => [kind, key])).toEqual([['added', 'CYC-140']]);
    expect(report.counts.completed.items).toBe(6);
    expect(report.days.filter(({ remaining }) => remaining !== null).length).toBeGreaterThanOrEqual(5);
    expect(items.filter(({ sprintId }) => sprintId === active?.id).every(({ number }) => number > 126)).toBe(true);
    const changes = await logOf(owner, 'CYC');
    expect(changes.every(({ at }, index) => index === 0 || Date.parse(at) >= Date.parse(changes[index - 1]?.at ?? ''))).toBe(true);
  });

  it('runs its sprint on when it is put back, whatever visitors did with it', async () => {
    const owner = await explore('owner', 'en');
    const before = await snapshotOf(owner, 'CYC');
    const active = before.sprints.find(({ state }) => state === 'active');
    const path = '/api/products/CYC';
    await owner.post(`${path}/sprints/${active?.id}/complete`, { unfinished: 'next' }).expect(200);
    await owner.post(`${path}/sprints/${before.sprints.at(-1)?.id}/start`).expect(200);
    await owner.post(`${path}/sprints`, { name: 'Mine', startsOn: '2030-01-01', endsOn: '2030-01-02' }).expect(201);
    await owner.post(`${path}/reset`).expect(200);
    const after = await snapshotOf(owner, 'CYC');
    const plain = ({ sprints, items }: Snapshot) => [
      sprints.map(({ version: _, updatedAt: __, ...sprint }) => sprint),
      new Map(items.map(({ id, sprintId, status }) => [id, [sprintId, status]])),
    ];
    expect(plain(after)).toEqual(plain(before));
  });

  it('keeps what its sprint goal depends on, and its Product Goal, when it is put back', async () => {
    const owner = await explore('owner', 'fr');
    const active = async () => (await snapshotOf(owner, 'CYF')).sprints.find(({ state }) => state === 'active');
    const first = await active();
    expect(first?.criticalItemIds).toHaveLength(2);
    const theirs = (await owner.post<Change>('/api/products/CYF/goals', { name: 'Theirs' }).expect(201)).body.patches[0]?.id;
    await owner.patch(`/api/products/CYF/sprints/${first?.id}`, { criticalItemIds: [], goalId: theirs }, first?.version).expect(200);
    await owner.post('/api/products/CYF/reset').expect(200);
    expect(await active()).toMatchObject({ criticalItemIds: first?.criticalItemIds, goalId: first?.goalId });
  });

  it('gets its map, its goals, its scores and its retrospective when a server that did not know them has made it', async () => {
    const owner = await explore('owner', 'fr');
    const known = await snapshotOf(owner, 'CYF');
    await forget(known.product.id);
    await owner.post('/api/products/CYF/reset').expect(200);
    const told = ({ activities, steps, releases, goals, keyResults, retroCards = [], items, sprints, product, kanoAnswers }: Snapshot) => ({
      names: [activities, steps, releases, goals, keyResults].map((things) => things.map(({ name }) => name)),
      cards: retroCards.map(({ text }) => text),
      places: items.map(({ stepId, releaseId, goals: links, scores }) => ({ stepId, releaseId, links, scores })),
      criteria: product.scoreCriteria,
      answers: kanoAnswers.map(({ id }) => id).sort(),
      towards: sprints.map(({ goalId }) => goalId),
    });
    expect(told(await snapshotOf(owner, 'CYF'))).toEqual(told(known));
  });

  it('has a review with what people said, some of it about an item', async () => {
    const { statements, sprints, items } = await snapshotOf(await explore('stakeholder', 'fr'), 'CYF');
    expect(new Set(statements.map(({ sprintId }) => sprints.find(({ id }) => id === sprintId)?.number))).toEqual(new Set([13]));
    expect(statements.flatMap(({ itemId }) => items.find(({ id }) => id === itemId)?.number ?? [])).toEqual([83, 84, 85]);
    expect(statements.map(({ speakerId, speakerName }) => (speakerId === null) === (speakerName !== ''))).toEqual([true, true, true, true]);
  });

  it('has a retrospective that was revealed and voted on, and that stakeholders do not see', async () => {
    const { retros, retroCards, retroVotes, sprints } = await snapshotOf(await explore('member', 'en'), 'CYC');
    expect(sprints.find(({ id }) => id === retros?.[0]?.sprintId)?.number).toBe(13);
    expect(retros?.[0]?.revealedAt).not.toBeNull();
    expect(new Set(retroCards?.map(({ columnId }) => columnId)).size).toBe(3);
    const given = Map.groupBy(retroVotes ?? [], ({ memberId }) => memberId);
    for (const votes of given.values()) expect(votes.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(VOTES_PER_PERSON);
    expect(await snapshotOf(await explore('stakeholder', 'en'), 'CYC')).not.toHaveProperty('retros');
  });

  it('is played as owner, member or stakeholder', async () => {
    for (const [role, name] of [
      ['owner', 'Inès Marchetti'],
      ['member', 'Tomas Lindqvist'],
      ['stakeholder', 'Hélène Castaing'],
    ] as const) {
      const { body } = await (await explore(role, 'en')).get<Me>('/api/me').expect(200);
      expect(body).toMatchObject({ name, products: [{ key: 'CYC', role }] });
    }
  });

  it('is one change of the log, which gives it again', async () => {
    const owner = await explore('owner', 'en');
    const log = await logOf(owner, 'CYC');
    expect(log[0]).toMatchObject({ revision: 1, command: 'product.create' });
    expect(withoutDescriptions(replay(log))).toEqual(asCollections(await snapshotOf(owner, 'CYC')));
  });

  it('goes on with numbers after its own', async () => {
    const owner = await explore('owner', 'en');
    const { body } = await owner.post<Change>('/api/products/CYC/items', { title: 'Another' }).expect(201);
    expect(body.patches[0]?.after).toMatchObject({ key: 'CYC-200' });
  });

  it('is as on its first day after a reset, whatever visitors did', async () => {
    const owner = await explore('owner', 'en');
    await owner.post('/api/products/CYC/reset').expect(200);
    const first = await snapshotOf(owner, 'CYC');
    const path = '/api/products/CYC';
    const [a, b, c] = first.items;
    await owner.post(`${path}/items/move`, { items: [a?.id], place: { at: 'bottom' } }).expect(200);
    await owner.post(`${path}/items/edit`, { items: [b?.id], set: { estimate: 100, labels: [], parentId: null } }).expect(200);
    await owner.post(`${path}/items/delete`, { items: [c?.id, first.items.at(-1)?.id] }).expect(200);
    await owner.post(`${path}/items/add`, { items: [{ title: 'Mine' }, { title: 'Too' }], place: { at: 'top' } }).expect(201);
    await owner.post(`${path}/imports`, { source: 'csv', content: 'Title,Labels\nBrought,strange\n' }).expect(201);
    await owner.post(`${path}/items/${a?.id}/comments`, { body: 'I was here' }).expect(201);
    await owner.post(`${path}/items/${a?.id}/links`, { type: 'relates', to: b?.id }).expect(201);
    const [view] = first.views ?? [];
    await owner.patch(`${path}/views/${view?.id}`, { name: 'Mine', filter: '' }, view?.version).expect(200);
    await owner.post(`${path}/views`, { name: 'Too', isShared: true }).expect(201);
    const reviews = `${path}/sprints/${first.statements[0]?.sprintId}/statements`;
    await owner.delete(`${reviews}/${first.statements[0]?.id}`, 1).expect(200);
    await owner.post(reviews, { text: 'I was here', speakerName: 'A visitor' }).expect(201);
    const retro = `${path}/sprints/${first.retros?.[0]?.sprintId}/retro`;
    await owner.post(`${retro}/cards`, { columnId: first.retros?.[0]?.columns[0]?.id, text: 'I was here' }).expect(201);
    await owner.delete(`${retro}/cards/${first.retroCards?.[0]?.id}`, first.retroCards?.[0]?.version).expect(200);
    const [one, two] = first.labels;
    await owner.delete(`${path}/labels/${one?.id}`, one?.version).expect(200);
    await owner.patch(`${path}/labels/${two?.id}`, { name: one?.name }, two?.version).expect(200);
    await owner.patch(path, { name: 'Ours now' }, (await snapshotOf(owner, 'CYC')).product.version).expect(200);
    const settings = async (name: string, set: object) => owner.patch(`${path}/${name}`, set, (await snapshotOf(owner, 'CYC')).product.version).expect(200);
    await settings('calendar', { timeZone: 'Europe/Paris', workingDays: [1], holidays: [] });
    await settings('cadence', { cadence: { days: 7, startWeekday: 1, naming: 'Sprint {n}' } });
    await settings('done-rules', { rules: [{ id: randomUUID(), text: 'Reviewed' }] });
    await settings('service-level', { serviceLevel: { days: 5, percent: 85 } });
    await settings('wip-limits', { limits: [{ status: 'in-progress', limit: 1 }] });
    const [fast, available] = first.goals;
    await owner.post(`${path}/goals/weigh`, { weights: [{ goalId: fast?.id, weight: 0.05 }] }).expect(200);
    await owner.patch(`${path}/goals/${available?.id}`, { state: 'abandoned', reason: 'Why not' }, available?.version).expect(200);
    const theirs = (await owner.post<Change>(`${path}/goals`, { name: 'Theirs', weight: 0.3, state: 'planned' }).expect(201)).body.patches[0]?.id;
    await owner.post(`${path}/items/edit`, { items: [b?.id], set: { goals: [{ goalId: theirs, share: 1 }] } }).expect(200);
    await owner.post(`${path}/goals/${theirs}/key-results`, { name: 'x', baseline: 1, target: 2 }).expect(201);
    await owner.delete(`${path}/key-results/${first.keyResults[0]?.id}`, first.keyResults[0]?.version).expect(200);
    await owner.delete(`${path}/check-ins/${first.checkIns[0]?.id}`, 1).expect(200);
    await owner.patch(`${path}/vision`, { statement: 'Ours' }, first.visions[0]?.version).expect(200);
    await owner.delete(`${path}/segments/${first.segments[0]?.id}`, 1).expect(200);
    await settings('score-criteria', { criteria: [] });
    await owner.post(`${path}/scores`, { items: [{ id: b?.id, scores: { moscow: { class: 0 } } }] }).expect(200);
    const [answer, other] = first.kanoAnswers;
    await owner.delete(`${path}/kano-answers/${answer?.id}`, answer?.version).expect(200);
    await owner.patch(`${path}/kano-answers/${other?.id}`, { functional: 'dislike' }, other?.version).expect(200);
    await owner.post(`${path}/items/${b?.id}/kano-answers`, { respondentName: 'A visitor', functional: 'like', dysfunctional: 'dislike' }).expect(201);
    const [step, release] = [first.steps[0], first.releases[0]];
    await owner.delete(`${path}/steps/${step?.id}`, step?.version).expect(200);
    await owner.patch(`${path}/releases/${release?.id}`, { name: 'Mine', state: 'released' }, release?.version).expect(200);
    const added = await owner.post<Change>(`${path}/steps`, { activityId: first.activities[0]?.id, name: 'Mine' }).expect(201);
    await owner.post(`${path}/items/edit`, { items: [b?.id], set: { stepId: added.body.patches[0]?.id } }).expect(200);
    const member = first.members.find(({ name }) => name === 'Tomas Lindqvist');
    await owner.delete(`${path}/members/${member?.id}`, member?.version).expect(200);

    await owner.post(`${path}/reset`).expect(200);
    const reset = await snapshotOf(owner, 'CYC');
    expect(content(reset)).toEqual(content(first));
    expect(reset.views).toEqual(first.views);
    expect(reset.statements).toEqual(first.statements);
    expect(reset.retroVotes).toEqual(first.retroVotes);
    expect(reset.retroCards?.map(({ text }) => text)).toEqual(first.retroCards?.map(({ text }) => text));
    expect(reset.retros).toMatchObject([{ id: first.retros?.[0]?.id }]);
    expect(reset.imports).toEqual([]);
    expect(withoutDescriptions(replay(await logOf(owner, 'CYC')))).toEqual(asCollections(reset));
  });

  it('lets people in again whom a visitor has put out', async () => {
    const owner = await explore('owner', 'en');
    const { members } = await snapshotOf(owner, 'CYC');
    const helene = members.find(({ role }) => role === 'stakeholder');
    await owner.delete(`/api/products/CYC/members/${helene?.id}`, helene?.version).expect(200);
    const { body } = await (await explore('stakeholder', 'en')).get<Me>('/api/me').expect(200);
    expect(body.products).toMatchObject([{ key: 'CYC', role: 'stakeholder' }]);
  });

  it('is reset by its owner only, and no other product is', async () => {
    await (await explore('member', 'en')).post('/api/products/CYC/reset').refused('forbidden');
    await app.admin.post('/api/products/CYC/reset').refused('not-found');
    const product = await app.makeProduct();
    await app.admin.post(`/api/products/${product}/reset`).refused('not-found');
  });
});
