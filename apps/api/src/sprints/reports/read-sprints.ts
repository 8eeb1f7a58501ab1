import { isOver, type DatedSprint, type SprintState } from '@ordo/domain';
import type { Database, OfProduct } from '../../platform/database';

/** A sprint with the changes of the log that started and closed it. */
export interface ReadSprint {
  id: string;
  number: number;
  name: string;
  startsOn: string;
  endsOn: string;
  state: SprintState;
  startedAt: string | null;
  completedAt: string | null;
  steps: Step[];
}

interface Step {
  revision: number;
  from: SprintState | null;
  to: SprintState;
}

const SPRINTS = `
  SELECT s.id, s.number, s.name, s.starts_on::text AS "startsOn", s.ends_on::text AS "endsOn", s.state,
    to_json(s.started_at) #>> '{}' AS "startedAt", to_json(s.completed_at) #>> '{}' AS "completedAt",
    (SELECT coalesce(json_agg(json_build_object('revision', p.revision, 'from', p.before ->> 'state', 'to', p.after ->> 'state') ORDER BY p.revision), '[]')
     FROM change_patch p WHERE p.product_id = s.product_id AND p.entity_id = s.id AND p.after ? 'state') AS steps
  FROM sprint s WHERE s.product_id = $1 AND s.deleted_at IS NULL ORDER BY s.starts_on, s.number`;

/** All of the product's, by their first day. */
export async function readSprints(database: Database, product: OfProduct): Promise<ReadSprint[]> {
  return database.readOften<ReadSprint>(product, SPRINTS, [product.productId]);
}

/** The sprint as the rules fold it; null of one that never began. */
export function started({ id, startsOn, endsOn, state, startedAt, completedAt, steps }: ReadSprint): (DatedSprint & { startedAt: string }) | null {
  const start = steps.findLast(({ from, to }) => from === 'planned' && to === 'active');
  if (start === undefined || startedAt === null) return null;
  return { id, startsOn, endsOn, startedAt, startedRevision: start.revision, completedRevision: closing(state, steps), completedAt };
}

/** Which change closed each sprint that is over. */
export function closings(sprints: readonly ReadSprint[]): Map<string, number> {
  return new Map(
    sprints.flatMap(({ id, state, steps }) => {
      const revision = closing(state, steps);
      return revision === null ? [] : [[id, revision] as const];
    }),
  );
}

/** Closes that were taken back, and the changes that did so: together they did nothing. */
export function takenBack(sprints: readonly ReadSprint[]): Set<number> {
  return new Set(
    sprints.flatMap(({ steps }) =>
      steps.flatMap(({ revision, from, to }, index) => {
        const before = steps[index - 1];
        return from !== null && isOver(from) && !isOver(to) && before !== undefined ? [before.revision, revision] : [];
      }),
    ),
  );
}

function closing(state: SprintState, steps: readonly Step[]): number | null {
  return isOver(state) ? (steps.findLast(({ to }) => isOver(to))?.revision ?? null) : null;
}
