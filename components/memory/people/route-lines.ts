interface Point {
  x: number;
  y: number;
}

/** What a line must not run through: somebody's name. */
export interface Box extends Point {
  id: string;
  width: number;
  height: number;
}

export interface Routed {
  /** For an SVG path. */
  path: string;
  /** How much of the line lies on boxes that are not its ends. */
  hits: number;
}

const CLEAR = 7;
const SAMPLES = 40;
/** How far a line may be bent to either side, in shares of its length, the straightest first. */
const BENDS = Array.from({ length: 41 }, (_, index) => (index % 2 ? 1 : -1) * 0.05 * Math.ceil(index / 2));
/** Where along its length it may be bent. */
const KNEES = [0.5, 0.25, 0.75];

/** The room that somebody's bubble takes, by its letters: the picture is laid out before it is drawn. */
export function boxOf(id: string, { x, y }: Point, name: string, relation: string | null): Box {
  const letters = Math.min(112, Math.max(7.6 * name.length, 6.4 * (relation?.length ?? 0)));
  return { id, x, y, width: 34 + letters, height: relation ? 54 : 38 };
}

/** A line from one box to another, straight where nobody is in its way, else bent as little as keeps it clear of them. */
export function routeLine(from: Box, to: Box, boxes: Box[]): Routed {
  const others = boxes.filter(({ id }) => id !== from.id && id !== to.id);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let best: Routed | undefined;
  for (const bend of BENDS)
    for (const at of KNEES) {
      const knee = { x: from.x + dx * at - dy * bend, y: from.y + dy * at + dx * bend };
      const hits = countHits(from, knee, to, others);
      const path = `M${from.x},${from.y} Q${Math.round(knee.x)},${Math.round(knee.y)} ${to.x},${to.y}`;
      if (!best || hits < best.hits) best = { path, hits };
      if (hits === 0) return best;
    }
  return best!;
}

function countHits(from: Point, knee: Point, to: Point, boxes: Box[]): number {
  let hits = 0;
  for (let sample = 1; sample < SAMPLES; sample++) {
    const t = sample / SAMPLES;
    const along = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    const [x, y] = [along(from.x, knee.x, to.x), along(from.y, knee.y, to.y)];
    const within = (box: Box) =>
      Math.abs(box.x - x) < box.width / 2 + CLEAR && Math.abs(box.y - y) < box.height / 2 + CLEAR;
    if (boxes.some(within)) hits++;
  }
  return hits;
}
