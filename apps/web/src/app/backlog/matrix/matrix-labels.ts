/** What a label belongs to. */
export interface Labelled {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How wide a letter and how high a line is, about. */
const LETTER = 6;
const LINE = 14;

/**
 * Where labels go, as distances of their baseline below the centre of what they belong to: below it or else above, where they run into no bubble, no other
 * label and nothing in `taken`. What has no such place has no label.
 */
export function placedLabels(
  labelled: readonly Labelled[],
  bubbles: readonly Omit<Labelled, 'text'>[],
  taken: readonly Box[],
  zoom = 1,
): ReadonlyMap<string, number> {
  const boxes = [...taken];
  const labels = new Map<string, number>();
  for (const one of labelled) {
    const places = [one.radius + 15 * zoom, -one.radius - 8 * zoom];
    const free = places.find((place) => {
      const box = boxOf(one, place, zoom);
      return boxes.every((other) => !meets(box, other)) && bubbles.every((bubble) => bubble.id === one.id || !meets(box, around(bubble)));
    });
    if (free === undefined) continue;
    labels.set(one.id, free);
    boxes.push(boxOf(one, free, zoom));
  }
  return labels;
}

export function boxOf({ x, y, text }: Pick<Labelled, 'x' | 'y' | 'text'>, place: number, zoom = 1): Box {
  const half = (text.length * LETTER * zoom) / 2;
  return { left: x - half, right: x + half, top: y + place - LINE * zoom * 0.8, bottom: y + place + LINE * zoom * 0.2 };
}

function around({ x, y, radius }: Omit<Labelled, 'text'>): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
