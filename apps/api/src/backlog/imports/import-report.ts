import type { ImportReport } from '@ordo/contract';
import { OWN_ID_HEADER } from '@ordo/domain';
import type { ImportPlan, PlannedItem } from './plan-import';
import { isMadeKey, type ImportFile } from './read-file';

const PREVIEWED = 8;
const NAMED = 200;

/** What a plan will do, or did, in the words of the file. */
export function reportOf(file: ImportFile, plan: ImportPlan): ImportReport {
  const leftOut = file.columns.filter(({ target, header }) => target === 'ignore' && header !== '' && header !== OWN_ID_HEADER).map(({ header }) => header);
  return {
    columns: file.columns,
    rows: file.rows,
    created: plan.items.length,
    skipped: plan.skipped,
    newLabels: plan.newLabels.map(({ name }) => name).slice(0, NAMED),
    unknownPeople: plan.unknownPeople.slice(0, NAMED),
    leftOut: [...new Set(leftOut)],
    notices: plan.notices.list(),
    noticeCount: plan.notices.count,
    undated: plan.undated,
    preview: plan.items.slice(0, PREVIEWED).map(toPreview),
  };
}

function toPreview({ draft, status, labels, assignee }: PlannedItem): ImportReport['preview'][number] {
  return {
    type: draft.type,
    key: isMadeKey(draft.externalKey) ? null : draft.externalKey,
    title: draft.title,
    status: status.name,
    estimate: draft.estimate,
    labels: labels.map(({ name }) => name),
    assignee: assignee?.name ?? null,
  };
}
