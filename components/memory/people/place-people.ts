import type { EgoPerson } from "@/lib/memory/view/people/types";

export interface PlacedPerson {
  person: EgoPerson;
  x: number;
  y: number;
}

/** Of the picture: lying on a desk, upright on a phone. */
export type Shape = "wide" | "tall";

interface Radii {
  x: number;
  y: number;
}

const RING = 8;
const FEW = 6;
const SMALL: Record<Shape, Radii> = { wide: { x: 250, y: 150 }, tall: { x: 140, y: 215 } };
/** The smallest that leave names of usual length clear of each other and of the lines. */
const RINGS: Record<Shape, [Radii, Radii, Radii]> = {
  wide: [
    { x: 240, y: 200 },
    { x: 370, y: 320 },
    { x: 570, y: 400 },
  ],
  tall: [
    { x: 125, y: 290 },
    { x: 280, y: 430 },
    { x: 390, y: 600 },
  ],
};

/**
 * Places people on rings around the user, those most is known of within, at equal distances along the first. People who are named
 * together stand near each other where that can be had. Who is on the second ring stands over a gap of the first, so that nobody
 * is between them and the user; a third one is for so many that there is no such place left.
 */
export function placePeople(people: EgoPerson[], shape: Shape = "wide"): PlacedPerson[] {
  const [many, second, third] = RINGS[shape];
  const first = people.length <= FEW ? SMALL[shape] : many;
  const inner = settle(people.slice(0, RING));
  const angles = spread(inner.length, first.x / first.y);
  const at = (person: EgoPerson, angle: number, ring: Radii): PlacedPerson => ({
    person,
    x: Math.round(ring.x * Math.cos(angle)),
    y: Math.round(ring.y * Math.sin(angle)),
  });
  const placed = inner.map((person, index) => at(person, angles[index]!, first));
  const gaps = angles.map((angle, index) => (angle + (angles[index + 1] ?? angles[0]! + 2 * Math.PI)) / 2);
  for (const [index, person] of people.slice(RING).entries()) {
    const places =
      index < RING ? gaps.map((angle) => at(person, angle, second)) : angles.map((angle) => at(person, angle, third));
    const free = places.filter((one) => !placed.some((other) => other.x === one.x && other.y === one.y));
    const near = free.reduce(
      (best, one) => (pull(one, placed) < pull(best, placed) ? one : best),
      free[0] ?? places[0]!,
    );
    placed.push(near);
  }
  return placed;
}

/** How far it is to those a person is named with, from a place; without any, how near others are. */
function pull({ person, x, y }: PlacedPerson, placed: PlacedPerson[]): number {
  const far = (other: PlacedPerson) => Math.hypot(other.x - x, other.y - y);
  const named = person.with.flatMap(({ id, together }) => {
    const other = placed.find((one) => one.person.id === id);
    return other ? [together * far(other)] : [];
  });
  return named.length ? named.reduce((sum, one) => sum + one, 0) : -Math.min(...placed.slice(RING).map(far), 1e6);
}

/** Angles at equal distances along an ellipse, from the top on; equal angles crowd where it is bent. */
function spread(count: number, ratio: number): number[] {
  const STEPS = 720;
  const angleOf = (step: number) => -Math.PI / 2 + (2 * Math.PI * step) / STEPS;
  const lengths = Array.from({ length: STEPS }, (_, step) => {
    const [a, b] = [angleOf(step), angleOf(step + 1)];
    return Math.hypot(ratio * (Math.cos(b) - Math.cos(a)), Math.sin(b) - Math.sin(a));
  });
  const whole = lengths.reduce((sum, one) => sum + one, 0);
  const angles: number[] = [];
  let gone = 0;
  for (let step = 0; step < STEPS && angles.length < count; step++) {
    if (gone >= (whole * angles.length) / count - 1e-9) angles.push(angleOf(step));
    gone += lengths[step]!;
  }
  return angles;
}

/** The order on a ring in which people who are named together are nearest: swapped by twos while that gains. */
function settle(people: EgoPerson[]): EgoPerson[] {
  const order = [...people];
  const length = (ring: EgoPerson[]) =>
    ring.reduce((sum, person, at) => {
      const apart = (id: string) => {
        const other = ring.findIndex((one) => one.id === id);
        const steps = Math.abs(other - at);
        return other < 0 ? 0 : Math.min(steps, ring.length - steps);
      };
      return sum + person.with.reduce((some, { id, together }) => some + together * apart(id), 0);
    }, 0);
  let best = length(order);
  for (let gained = true; gained;) {
    gained = false;
    for (let a = 0; a < order.length; a++)
      for (let b = a + 1; b < order.length; b++) {
        [order[a], order[b]] = [order[b]!, order[a]!];
        const now = length(order);
        if (now < best) [best, gained] = [now, true];
        else [order[a], order[b]] = [order[b]!, order[a]!];
      }
  }
  return order;
}
