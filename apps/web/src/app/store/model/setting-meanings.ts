import type { Status } from '@ordo/contract';
import { editPatch, versioned, type Meanings } from './meaning';

type SettingKind =
  | 'product.edit-calendar'
  | 'product.edit-cadence'
  | 'product.edit-done-rules'
  | 'product.edit-score-criteria'
  | 'product.edit-service-level'
  | 'product.edit-wip-limits';

/** What commands on the rules of sprints, and on what a product scores by, ask of the server, and what they will look like. */
export const SETTING_MEANINGS: Meanings<SettingKind> = {
  'product.edit-calendar': {
    request: (intent, confirmed) => versioned('PATCH', 'calendar', confirmed.get('product', intent.id), intent, intent.calendar),
    predict: ({ id, calendar }, things) => editPatch(things, 'product', id, { calendar }),
    isUndoable: true,
  },
  'product.edit-cadence': {
    request: (intent, confirmed) => versioned('PATCH', 'cadence', confirmed.get('product', intent.id), intent, { cadence: intent.cadence }),
    predict: ({ id, cadence }, things) => editPatch(things, 'product', id, { cadence }),
    isUndoable: true,
  },
  'product.edit-done-rules': {
    request: (intent, confirmed) => versioned('PATCH', 'done-rules', confirmed.get('product', intent.id), intent, { rules: intent.rules }),
    predict: ({ id, rules }, things) => editPatch(things, 'product', id, { doneRules: rules }),
    isUndoable: true,
  },
  'product.edit-score-criteria': {
    request: (intent, confirmed) => versioned('PATCH', 'score-criteria', confirmed.get('product', intent.id), intent, { criteria: intent.criteria }),
    predict: ({ id, criteria }, things) => editPatch(things, 'product', id, { scoreCriteria: criteria }),
    isUndoable: true,
  },
  'product.edit-service-level': {
    request: (intent, confirmed) => versioned('PATCH', 'service-level', confirmed.get('product', intent.id), intent, { serviceLevel: intent.serviceLevel }),
    predict: ({ id, serviceLevel }, things) => editPatch(things, 'product', id, { serviceLevel }),
    isUndoable: true,
  },
  'product.edit-wip-limits': {
    request: (intent, confirmed) => versioned('PATCH', 'wip-limits', confirmed.get('product', intent.id), intent, { limits: intent.limits }),
    predict: ({ id, limits }, things) => {
      const wipLimits = Object.fromEntries(limits.map(({ status, limit, isHard = false }) => [status, { limit, isHard }]));
      const statuses = things.product.statuses.map((status): Status => {
        const said = wipLimits[status.id];
        return { ...status, wipLimit: said?.limit ?? null, isWipHard: said?.isHard ?? false };
      });
      return editPatch(things, 'product', id, { wipLimits, statuses });
    },
    isUndoable: true,
  },
};
