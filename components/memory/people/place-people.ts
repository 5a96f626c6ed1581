import type { EgoPerson } from "@/lib/memory/view/people/types";

export interface PlacedPerson {
  person: EgoPerson;
  x: number;
  y: number;
}

const FIRST_RING = 8;
const RADIUS = { first: 210, second: 380 };

/**
 * Places people on two rings around the user, those most is known of within. People who are named together are neighbours
 * where that can be had: each next place goes to whoever shares most with the last one.
 */
export function placePeople(people: EgoPerson[]): PlacedPerson[] {
  const rings = [people.slice(0, FIRST_RING), people.slice(FIRST_RING)];
  return rings.flatMap((ring, index) => {
    const radius = index === 0 ? RADIUS.first : RADIUS.second;
    return chain(ring).map((person, at): PlacedPerson => {
      const angle = -Math.PI / 2 + (2 * Math.PI * (at + index / 2)) / ring.length;
      return { person, x: Math.round(radius * Math.cos(angle) * 1.25), y: Math.round(radius * Math.sin(angle)) };
    });
  });
}

function chain(people: EgoPerson[]): EgoPerson[] {
  const left = [...people];
  const placed: EgoPerson[] = [];
  while (left.length) {
    const last = placed.at(-1);
    const shared = (person: EgoPerson) => last?.with.find((other) => other.id === person.id)?.together ?? 0;
    const next = left.reduce((best, person) => (shared(person) > shared(best) ? person : best));
    placed.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return placed;
}
