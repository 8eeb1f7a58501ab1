/** Everything on the map that the focus can be on. A cell is one only while nothing stands in it. */
export type Stop =
  | { kind: 'activity'; id: string }
  | { kind: 'step'; id: string }
  | { kind: 'release'; id: string }
  | { kind: 'card'; id: string }
  | { kind: 'cell'; stepId: string; releaseId: string | null };

/** Its name in the page: `data-stop`. */
export function stopName(stop: Stop): string {
  return stop.kind === 'cell' ? `cell ${stop.stepId} ${stop.releaseId ?? 'later'}` : `${stop.kind} ${stop.id}`;
}

/** What a name in the page stands for; null for what is none. */
export function stopNamed(name: string | null): Stop | null {
  const [kind, id = '', release] = (name ?? '').split(' ');
  if (kind === 'cell') return { kind, stepId: id, releaseId: release === 'later' || release === undefined ? null : release };
  return kind === 'activity' || kind === 'step' || kind === 'release' || kind === 'card' ? { kind, id } : null;
}
