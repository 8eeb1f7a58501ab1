import { foldText } from '../fold-text';
import type { ItemType, StatusCategory } from '../item';
import type { Refinement } from '../readiness';

const TYPES: Record<ItemType, readonly string[]> = {
  feature: [
    'feature',
    'new feature',
    'fonctionnalite',
    'nouvelle fonctionnalite',
    'story',
    'user story',
    'recit',
    'recit utilisateur',
    'epic',
    'epopee',
    'product backlog item',
    'requirement',
    'feature request',
  ],
  improvement: ['improvement', 'amelioration', 'enhancement', 'evolution', 'change request'],
  task: ['task', 'tache', 'sub-task', 'subtask', 'sous-tache', 'technical task', 'tache technique', 'chore', 'issue', 'to do'],
  bug: ['bug', 'bogue', 'defect', 'anomalie', 'defaut', 'incident', 'fault', 'erreur'],
  spike: ['spike', 'etude', 'research', 'recherche', 'investigation'],
};

/** Names of statuses that say the same in one tracker or another. A review is work being done, and named where a product has one. */
const STATUSES: readonly { category: StatusCategory; names: readonly string[] }[] = [
  {
    category: 'todo',
    names: [
      'to do',
      'todo',
      'a faire',
      'open',
      'ouvert',
      'new',
      'nouveau',
      'backlog',
      'reopened',
      'rouvert',
      'selected for development',
      'ready',
      'pret',
      'a affiner',
      'refining',
      'to refine',
      'in refinement',
      'en affinage',
      'refined',
      'affine',
      'ready for development',
      'unstarted',
      'triage',
      'planned',
      'prevu',
      'blocked',
      'bloque',
    ],
  },
  { category: 'doing', names: ['in progress', 'en cours', 'doing', 'started', 'in development', 'en developpement', 'active', 'wip'] },
  { category: 'doing', names: ['in review', 'review', 'en revue', 'revue', 'code review', 'in test', 'testing', 'en test', 'qa', 'to verify', 'a verifier'] },
  {
    category: 'done',
    names: [
      'done',
      'termine',
      'fini',
      'closed',
      'ferme',
      'resolved',
      'resolu',
      'completed',
      'complete',
      'released',
      'livre',
      'accepted',
      'cancelled',
      'canceled',
      'annule',
      "won't do",
      'deferred',
    ],
  },
];

/** Words that say how far refinement is, and nothing else: a status `Selected` or `Open` says nothing of it. */
const REFINED: Record<Refinement, readonly string[]> = {
  new: ['new', 'nouveau', 'to refine'],
  refining: ['refining', 'in refinement', 'a affiner', 'en affinage'],
  ready: ['ready', 'pret', 'refined', 'affine', 'ready for development'],
};

/** The type that a tracker's word for it means; null when it means none. */
export function typeFor(word: string): ItemType | null {
  const folded = foldText(word);
  return (Object.keys(TYPES) as ItemType[]).find((type) => TYPES[type].includes(folded)) ?? null;
}

/** How far a word says that refinement is; null when it says nothing of it. */
export function refinementFor(word: string): Refinement | null {
  const folded = foldText(word);
  return (Object.keys(REFINED) as Refinement[]).find((refinement) => REFINED[refinement].includes(folded)) ?? null;
}

/** What the name of a status says of refinement: nothing where the product itself has a status of that name. */
export function refinementInStatus(name: string, statuses: readonly { name: string }[]): Refinement | null {
  const folded = foldText(name);
  return statuses.some((status) => foldText(status.name) === folded) ? null : refinementFor(name);
}

/** The one of a product's statuses that a name means: the same name, one that says the same, or the first of its category. */
export function statusFor<S extends { name: string; category: StatusCategory }>(name: string, statuses: readonly S[]): S | null {
  const folded = foldText(name);
  const same = statuses.find((status) => foldText(status.name) === folded);
  const group = STATUSES.find(({ names }) => names.includes(folded));
  if (same !== undefined || group === undefined) return same ?? null;
  return statuses.find((status) => group.names.includes(foldText(status.name))) ?? statuses.find((status) => status.category === group.category) ?? null;
}
