import type { Locale } from '@ordo/contract';
import type { Grouping } from '@ordo/domain';
import type { Values } from '../../ledger/values';
import { sampleId } from './sample-ids';

const VIEWS: readonly (Record<Locale, string> & { filter: string; grouping: Grouping | null })[] = [
  { en: 'Sprint 15 candidates', fr: 'Candidats au sprint 15', filter: 'category:todo estimate:..5 blocked:no', grouping: null },
  { en: 'Open bugs', fr: 'Anomalies ouvertes', filter: 'type:bug -category:done', grouping: null },
  { en: 'Under way, by person', fr: 'En cours, par personne', filter: 'category:doing', grouping: 'assignee' },
];

/** Shared by everybody who builds Cyclade. */
export function sampleViews(locale: Locale): Values[] {
  return VIEWS.map(({ filter, grouping, ...names }, index) => ({
    id: sampleId(locale, 'view', index),
    name: names[locale],
    authorId: sampleId(locale, 'person', 0),
    filter,
    grouping,
    sorting: null,
    columns: null,
    density: null,
    framework: null,
    version: 1,
  }));
}
