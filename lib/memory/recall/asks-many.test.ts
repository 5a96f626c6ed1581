import { expect, test } from "vitest";
import { asksMany } from "@/lib/memory/recall/asks-many";

test.each([
  "What instruments does Maya play?",
  "Where has Maya travelled?",
  "How many cats do I have?",
  "What kinds of tea do I like?",
])("asks for several things: %s", (text) => expect(asksMany(text)).toBe(true));

test.each([
  "When did Maya move?",
  "What does my sister play?",
  "What is James's dress made of?",
  "Tell me of Lisbon",
  "",
])("asks for one thing, or none: %s", (text) => expect(asksMany(text)).toBe(false));
