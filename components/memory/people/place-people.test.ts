import { expect, test } from "vitest";
import { placePeople, type Shape } from "@/components/memory/people/place-people";
import { boxOf, routeLine } from "@/components/memory/people/route-lines";
import type { EgoPerson } from "@/lib/memory/view/people/types";

const NAMES = ["Ana", "João", "Bartholomew", "Esperança", "Rui", "Maria do Carmo", "Ines", "Sofia", "Karl", "Lena"];

/** So many people, some of whom are named together. */
function circle(count: number, seed: number): EgoPerson[] {
  const people = Array.from({ length: count }, (_, at): EgoPerson => ({
    ...{ id: `p${at}`, name: NAMES[at % NAMES.length]!, relation: at % 3 ? "neighbour" : null },
    ...{ memories: count - at, with: [] },
  }));
  for (let pair = 0; pair < count * 1.5; pair++) {
    const [one, other] = [people[(pair * 5 + seed) % count]!, people[(pair * pair * 3 + 7 * seed + 1) % count]!];
    if (one === other || one.with.some(({ id }) => id === other.id)) continue;
    one.with.push({ id: other.id, together: 1 });
    other.with.push({ id: one.id, together: 1 });
  }
  return people;
}

const draw = (people: EgoPerson[], shape: Shape) => {
  const boxes = placePeople(people, shape).map(({ person, x, y }) =>
    boxOf(person.id, { x, y }, person.name, person.relation),
  );
  return { boxes, all: [boxOf("self", { x: 0, y: 0 }, "Maya", null), ...boxes] };
};
const circles = [1, 2, 3, 5, 8, 12, 13, 16, 20, 24].flatMap((count) => [1, 2, 3].map((seed) => circle(count, seed)));

for (const shape of ["wide", "tall"] as const) {
  test(`nobody stands on anybody else (${shape})`, () => {
    for (const people of circles) {
      const { all } = draw(people, shape);
      expect(all).toHaveLength(people.length + 1);
      const over = all.flatMap((one, at) =>
        all
          .slice(at + 1)
          .filter(
            (other) =>
              Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
              Math.abs(one.y - other.y) < (one.height + other.height) / 2,
          )
          .map((other) => `${people.length}: ${one.id} on ${other.id}`),
      );
      expect(over).toEqual([]);
    }
  });

  test(`no line runs through somebody it has nothing to do with (${shape})`, () => {
    const tight: string[] = [];
    let lines = 0;
    for (const people of circles) {
      const { all, boxes } = draw(people, shape);
      const of = (id: string) => all.find((box) => box.id === id)!;
      for (const box of boxes) expect(routeLine(of("self"), box, all).hits, `${people.length}: to ${box.id}`).toBe(0);
      for (const { id, with: others } of people)
        for (const other of others.filter((one) => id < one.id)) {
          lines++;
          if (routeLine(of(id), of(other.id), all).hits) tight.push(`${people.length}: ${id} to ${other.id}`);
        }
    }
    // So many people, each named with three others, leave a few lines no way around.
    expect(tight.filter((line) => !/^(16|20|24):/.test(line))).toEqual([]);
    expect(tight.length / lines).toBeLessThan(0.04);
  });
}

test("who is named together stands side by side", () => {
  const people = circle(8, 1).map((person) => ({ ...person, with: [] as EgoPerson["with"] }));
  for (const [one, other] of [
    [0, 5],
    [1, 6],
    [2, 7],
  ] as const) {
    people[one]!.with.push({ id: people[other]!.id, together: 2 });
    people[other]!.with.push({ id: people[one]!.id, together: 2 });
  }
  const ring = placePeople(people).map(({ person }) => person.id);
  const apart = (a: string, b: string) => {
    const steps = Math.abs(ring.indexOf(a) - ring.indexOf(b));
    return Math.min(steps, ring.length - steps);
  };
  expect([apart("p0", "p5"), apart("p1", "p6"), apart("p2", "p7")]).toEqual([1, 1, 1]);
});
