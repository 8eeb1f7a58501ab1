/** "The first before the second", by their ids. */
export type Edge = readonly [from: string, to: string];

/** The shortest way along the edges, both ends included; null when there is none. An item is a way to itself. */
export function shortestWay(edges: Iterable<Edge>, from: string, to: string): string[] | null {
  const next = nextOf(edges);
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const open = [from];
  for (const at of open) {
    if (at === to) return wayBack(cameFrom, to);
    for (const id of next.get(at) ?? []) {
      if (cameFrom.has(id)) continue;
      cameFrom.set(id, at);
      open.push(id);
    }
  }
  return null;
}

/** Some way that ends where it begins, without saying the end twice; null when the edges form a graph without cycles. */
export function findCycle(edges: Iterable<Edge>): string[] | null {
  const next = nextOf(edges);
  const finished = new Set<string>();
  for (const start of next.keys()) {
    const cycle = cycleFrom(start, next, finished);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** Depth first, with a way of its own instead of the call stack: graphs can be deep. */
function cycleFrom(start: string, next: ReadonlyMap<string, readonly string[]>, finished: Set<string>): string[] | null {
  const way: { id: string; left: string[] }[] = [];
  const isOnWay = new Set<string>();
  const enter = (id: string): void => {
    way.push({ id, left: [...(next.get(id) ?? [])] });
    isOnWay.add(id);
  };
  if (!finished.has(start)) enter(start);
  for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
    const id = at.left.pop();
    if (id === undefined) {
      way.pop();
      isOnWay.delete(at.id);
      finished.add(at.id);
    } else if (isOnWay.has(id)) {
      const ids = way.map((step) => step.id);
      return ids.slice(ids.indexOf(id));
    } else if (!finished.has(id)) enter(id);
  }
  return null;
}

function nextOf(edges: Iterable<Edge>): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const [from, to] of edges) {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  }
  return next;
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, end: string): string[] {
  const way: string[] = [];
  for (let at: string | null | undefined = end; at != null; at = cameFrom.get(at)) way.push(at);
  return way.reverse();
}
