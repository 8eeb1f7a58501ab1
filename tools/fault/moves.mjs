import assert from 'node:assert/strict';
import { placeInOrder } from './domain.mjs';

/** The order that results when everything in the log is done to an empty list as it was asked, by the product's own rule. */
export function orderAsAsked(log, { lines }) {
  let order = [];
  for (const { requestId, command, patches, revision } of log) {
    const body = lines.get(requestId)?.body;
    if (command === 'item.create')
      order = placed(
        order,
        patches.filter(({ entity }) => entity === 'item').map(({ id }) => id),
        body.place ?? { at: 'bottom' },
        revision,
      );
    else if (command === 'item.move') order = placed(order, body.items, body.place, revision);
    else assert.ok(['product.create', 'ranks.rebalance'].includes(command), `${command} does not belong here`);
  }
  return order;
}

/** The longest rank that was ever given, in characters. */
export function longestRank(log) {
  return log.flatMap(({ patches }) => patches).reduce((longest, { after }) => Math.max(longest, after?.rank?.length ?? 0), 0);
}

function placed(order, moving, place, revision) {
  const placement = placeInOrder(order, moving, place);
  assert.ok(placement, `the place of revision ${revision} is in the order`);
  return placement.order;
}
