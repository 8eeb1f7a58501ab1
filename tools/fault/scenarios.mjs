import * as databaseAway from './scenarios/database-away.mjs';
import * as drain from './scenarios/drain.mjs';
import * as editors from './scenarios/editors.mjs';
import * as importKilled from './scenarios/import-killed.mjs';
import * as killApi from './scenarios/kill-api.mjs';
import * as killDatabase from './scenarios/kill-database.mjs';
import * as manyStreams from './scenarios/many-streams.mjs';
import * as movers from './scenarios/movers.mjs';
import * as oppositeOrder from './scenarios/opposite-order.mjs';
import * as rankGrowth from './scenarios/rank-growth.mjs';
import * as reloads from './scenarios/reloads.mjs';
import * as repeats from './scenarios/repeats.mjs';
import * as streams from './scenarios/streams.mjs';
import * as toldOnce from './scenarios/told-once.mjs';
import * as unreadStreams from './scenarios/unread-streams.mjs';

const ALWAYS = [
  repeats,
  movers,
  rankGrowth,
  editors,
  oppositeOrder,
  reloads,
  streams,
  unreadStreams,
  drain,
  importKilled,
  killApi,
  killDatabase,
  toldOnce,
  databaseAway,
];
const ONLY_LONG = [manyStreams];

/** Every way to break the server, in the order in which they are played. */
export function scenariosOf({ isLong }) {
  return isLong ? [...ALWAYS, ...ONLY_LONG] : ALWAYS;
}
