import { expect, test } from "vitest";
import { analyse } from "@/lib/memory/lexical/analyse";
import { otherNames, type KnownPerson } from "@/lib/memory/recall/other-names";

const person = (name: string, relation: string | null = null, aliases: string[] = []): KnownPerson => ({
  name,
  relation,
  aliases,
});
const others = (text: string, people: KnownPerson[]) =>
  [...otherNames(text, new Map(analyse(text).map((term) => [term, 1])), people, 0.5).keys()].sort();

test("whoever is named is looked for by the other names as well, where one person alone can be meant", () => {
  const anna = person("Anna", "sister", ["maya's sister"]);
  const robert = person("Robert", "brother", ["bobby"]);
  expect(others("Where does my sister live?", [anna, robert])).toEqual(["anna"]);
  expect(others("Where does Anna live?", [anna, robert])).toEqual(["sister"]);
  expect(others("Where does Bob live?", [anna, robert])).toEqual(["bobbi", "brother", "robert"]);
  expect(others("Where does Bob live?", [robert, person("Robert Lee")])).toEqual([]);
  expect(others("Where does my sister live?", [anna, person("Lucy", "sister")])).toEqual([]);
  expect(others("Where do I live?", [anna, robert])).toEqual([]);
});
