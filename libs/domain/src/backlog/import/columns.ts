import { foldText } from '../fold-text';

/** What a column of a file can become. */
export const IMPORT_TARGETS = [
  'title',
  'description',
  'asA',
  'iWant',
  'soThat',
  'type',
  'status',
  'refinement',
  'estimate',
  'labels',
  'assignee',
  'key',
  'parent',
  'started',
  'finished',
  'cycleDays',
  'ignore',
] as const;
export type ImportTarget = (typeof IMPORT_TARGETS)[number];

/** Headers by what they mean, folded; earlier ones win when a file has several. */
const SYNONYMS: Record<Exclude<ImportTarget, 'ignore'>, readonly string[]> = {
  title: [
    'title',
    'summary',
    'titre',
    'resume',
    'name',
    'nom',
    'item',
    'element',
    'intitule',
    'user story',
    'story',
    'card name',
    'subject',
    'sujet',
    'objet',
    'task name',
    'libelle',
    'task',
    'tache',
  ],
  description: ['description', 'details', 'detail', 'card description', 'body', 'notes', 'descriptif'],
  asA: ['as a', 'as an', 'en tant que'],
  iWant: ['i want', 'i want to', 'je veux'],
  soThat: ['so that', 'afin de', 'afin que'],
  type: ['type', 'issue type', 'issuetype', 'type de ticket', 'type de demande', 'item type', 'work item type', 'tracker', 'kind', 'nature'],
  status: ['status', 'statut', 'state', 'etat', 'state name', 'list', 'list name', 'colonne', 'column'],
  refinement: ['refinement', 'affinage'],
  estimate: [
    'story points',
    'story point',
    'storypoints',
    'storypoint',
    'story point estimate',
    'points',
    'pts',
    'estimate',
    'estimation',
    'estimated points',
    'effort',
    'points d’effort',
    "points d'effort",
    'points de recit',
    'size',
    'taille',
    'sp',
  ],
  labels: ['labels', 'label', 'etiquettes', 'etiquette', 'tags', 'tag', 'mots-cles', 'components', 'composants'],
  assignee: ['assignee', 'assignees', 'assigned to', 'responsable', 'attribue a', 'assigne a', 'assigne', 'personne assignee', 'owner', 'members'],
  key: ['issue key', 'issuekey', 'key', 'cle', 'cle de ticket', 'identifier', 'identifiant', 'issue id', 'id', 'ref', 'reference', 'ticket', 'card id'],
  parent: ['parent key', 'parent', 'epic link', 'epic', 'epopee', 'lien d’epopee', "lien d'epopee", 'cle parent', 'parent id'],
  // Not when it was created, nor when it was to begin: neither says that anybody worked on it.
  started: ['started', 'started on', 'started at', 'started date', 'actual start', 'work started', 'commence le', 'debute le', 'demarre le', 'debut reel'],
  finished: [
    'finished',
    'finished on',
    'finished at',
    'finished date',
    'finish date',
    'resolved',
    'resolution date',
    'completed at',
    'completed on',
    'completed date',
    'completion date',
    'done date',
    'closed at',
    'closed on',
    'closed date',
    'actual end',
    'termine le',
    'fini le',
    'resolu le',
    'resolue',
    'date de resolution',
    'fin reelle',
  ],
  cycleDays: ['cycle time', 'cycle time days', 'cycle time (days)', 'cycle time in days', 'cycle days', 'temps de cycle', 'temps de cycle (jours)'],
};

/** Targets that several columns may fill together. */
const SEVERAL: ReadonlySet<ImportTarget> = new Set(['labels']);

/** What each column most likely is, by its header. Each target once, but for labels. A file of one unknown column holds titles. */
export function guessMapping(headers: readonly string[]): ImportTarget[] {
  const names = headers.map(meaningOf);
  const mapping = headers.map((): ImportTarget => 'ignore');
  for (const [target, synonyms] of Object.entries(SYNONYMS) as [ImportTarget, readonly string[]][]) {
    const best = synonyms.find((synonym) => names.some((name, index) => name === synonym && mapping[index] === 'ignore'));
    names.forEach((name, index) => {
      if (name === best && mapping[index] === 'ignore' && (SEVERAL.has(target) || !mapping.includes(target))) mapping[index] = target;
    });
  }
  return headers.length === 1 && !mapping.includes('title') ? ['title'] : mapping;
}

/** `Custom field (Story Points)` and `Champs personnalisés (Story Points)` mean what stands in the brackets. */
function meaningOf(header: string): string {
  const folded = foldText(header.replaceAll('_', ' '));
  return /^(?:custom fields?|champs? personnalises?) ?\((.+)\)$/.exec(folded)?.[1]?.trim() ?? folded;
}
