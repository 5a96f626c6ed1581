import { expect, test } from "vitest";
import { groupConversations } from "@/components/chat/group-conversations";

const now = new Date("2026-11-20T02:00:00Z");
const line = (id: string, at: string) => ({ id, title: id, lastMessageAt: new Date(at) });
const lines = [
  line("later", "2026-11-20T02:00:05Z"),
  line("night", "2026-11-20T00:30:00Z"),
  line("eve", "2026-11-19T12:00:00Z"),
  line("six", "2026-11-14T12:00:00Z"),
  line("old", "2026-11-12T12:00:00Z"),
];
const shape = (zone: string) =>
  groupConversations(lines, now, zone).map((group) => [group.name, group.lines.map(({ id }) => id)]);

test("groups by the reader's calendar", () => {
  expect(shape("UTC")).toEqual([
    ["Today", ["later", "night"]],
    ["Yesterday", ["eve"]],
    ["This week", ["six"]],
    ["Earlier", ["old"]],
  ]);
});

test("the day turns with the time zone", () => {
  expect(shape("America/Los_Angeles")[0]).toEqual(["Today", ["later", "night", "eve"]]);
});
