import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldText, refinementInStatus, statusFor, type Notices, type PastWork, type Refinement } from '@ordo/domain';
import { v7 as newId } from 'uuid';
import { parentsFirst } from './parents-first';
import type { KnownLabel, KnownStatus, ProductFacts } from './product-facts';
import type { ImportFile, KeyedDraft } from './read-file';

/** An item to be made, with everything that its row named found. */
export interface PlannedItem {
  id: string;
  draft: KeyedDraft;
  status: KnownStatus;
  refinement: Refinement;
  labels: KnownLabel[];
  assignee: { id: string; name: string } | null;
  parentId: string | null;
  pastWork: PastWork | null;
}

/** What an import will do to a product. */
export interface ImportPlan {
  /** In the order of the file. */
  items: PlannedItem[];
  /** The same, each behind its parent. */
  parentsFirst: PlannedItem[];
  skipped: number;
  newLabels: KnownLabel[];
  unknownPeople: string[];
  /** Lines of rows whose days are not taken. */
  undated: number[];
  notices: Notices;
}

const AT_ONCE = 2000;

const REACHED = { nothing: 'todo', begun: 'doing', finished: 'done' } as const;

/** Compares a file with the product: what is new, what is here already, and what its words mean. Writes nothing. */
export async function planImport(file: ImportFile, facts: ProductFacts): Promise<ImportPlan> {
  const plan: ImportPlan = { items: [], parentsFirst: [], skipped: 0, newLabels: [], unknownPeople: [], undated: [], notices: file.notices.copy() };
  const ids = new Map(facts.byKey);
  for (const [key, id] of facts.byExternalKey) ids.set(key, id);
  const fresh = freshDrafts(file, facts, plan, ids);
  const people = new Map<string, ProductFacts['members'][number] | null>();
  for (const [index, draft] of fresh.entries()) {
    if (index % AT_ONCE === 0) await nextTurn();
    const status = readStatus(draft, facts, plan);
    plan.items.push({
      id: ids.get(draft.externalKey) ?? newId(),
      draft,
      status,
      refinement: draft.refinement ?? refinementInStatus(draft.status ?? '', facts.statuses) ?? 'new',
      labels: draft.labels.flatMap((name) => facts.labels.get(name) ?? []).filter(isFirstOfItsName),
      assignee: readAssignee(draft, facts, plan, people),
      parentId: readParent(draft, ids, plan),
      pastWork: readPast(draft, status, facts, plan),
    });
  }
  plan.parentsFirst = parentsFirst(plan.items, plan.notices);
  plan.newLabels = plan.items.flatMap(({ labels }) => labels.filter(({ id }) => id === null)).filter(uniquely());
  return plan;
}

/** Drafts of what is not here yet, each with a new id in `ids`; what is here gets the id it has. */
function freshDrafts({ drafts }: ImportFile, facts: ProductFacts, plan: ImportPlan, ids: Map<string, string>): KeyedDraft[] {
  const seen = new Set<string>();
  const fresh = drafts.filter((draft) => {
    const { externalKey, ownId, line } = draft;
    const here = (ownId !== null && facts.ownIds.has(ownId.toLowerCase()) ? ownId.toLowerCase() : undefined) ?? facts.byExternalKey.get(externalKey);
    if (seen.has(externalKey)) plan.notices.warn('duplicate-key', externalKey, { line, column: null });
    else ids.set(externalKey, here ?? newId());
    const isFresh = here === undefined && !seen.has(externalKey);
    seen.add(externalKey);
    return isFresh;
  });
  plan.skipped = drafts.length - fresh.length;
  return fresh;
}

/** Where no status is said, the days say how far it is. */
function readStatus({ status: name, work, line }: KeyedDraft, { statuses }: ProductFacts, { notices }: ImportPlan): KnownStatus {
  const [first] = statuses;
  if (first === undefined) throw new Error('A product has statuses');
  if (name === null) return statuses.find(({ category }) => category === REACHED[work.reached]) ?? first;
  const status = statusFor(name, statuses);
  if (status === null) notices.warnOnce('unknown-status', name, { line, column: null });
  return status ?? first;
}

/** The days of the work, where they agree with the status and with the calendar. Otherwise the item comes without, and its line is named. */
function readPast({ work, line }: KeyedDraft, { category }: KnownStatus, { today }: ProductFacts, { undated, notices }: ImportPlan): PastWork | null {
  const { past, isImpossible } = work;
  const latest = past?.finishedOn ?? past?.startedOn ?? '';
  const fault = past && (latest > today ? 'day-to-come' : faultWith(past, category));
  if (fault !== null) notices.warn(fault, latest, { line, column: null });
  if (isImpossible || fault !== null) undated.push(line);
  return fault === null ? past : null;
}

function faultWith({ finishedOn }: PastWork, category: KnownStatus['category']): 'done-without-day' | 'finished-not-done' | null {
  if (category === 'done') return finishedOn === null ? 'done-without-day' : null;
  return finishedOn === null ? null : 'finished-not-done';
}

/** By name or e-mail address. A name that two people have means neither. */
function readAssignee(
  { assignee: name, line }: KeyedDraft,
  { members }: ProductFacts,
  plan: ImportPlan,
  known: Map<string, ProductFacts['members'][number] | null>,
): PlannedItem['assignee'] {
  if (name === null) return null;
  let person = known.get(name);
  if (person === undefined) {
    const folded = foldText(name);
    const found = members.filter((member) => foldText(member.name) === folded || foldText(member.email) === folded);
    person = found.length === 1 ? (found[0] ?? null) : null;
    known.set(name, person);
    if (person === null) {
      plan.unknownPeople.push(name);
      plan.notices.warnOnce('unknown-person', name, { line, column: null });
    }
  }
  return person;
}

function readParent({ parent, line }: KeyedDraft, ids: ReadonlyMap<string, string>, { notices }: ImportPlan): string | null {
  if (parent === null) return null;
  const id = ids.get(parent) ?? null;
  if (id === null) notices.warnOnce('unknown-parent', parent, { line, column: null });
  return id;
}

function isFirstOfItsName({ folded }: KnownLabel, index: number, all: KnownLabel[]): boolean {
  return all.findIndex((label) => label.folded === folded) === index;
}

function uniquely(): (label: KnownLabel) => boolean {
  const seen = new Set<string>();
  return ({ folded }) => seen.size < seen.add(folded).size;
}
