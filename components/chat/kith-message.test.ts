import { expect, test } from "vitest";
import { fromView, merge, textOf, traceOf } from "@/components/chat/kith-message";
import type { KithMessage } from "@/components/chat/types";
import type { MessageView } from "@/lib/conversation/types";

const view = (id: string, role: "user" | "assistant", more: Partial<MessageView> = {}): MessageView => ({
  id,
  seq: 1,
  role,
  text: `text of ${id}`,
  status: "complete",
  error: null,
  at: new Date("2026-11-20T10:00:00Z"),
  trace: null,
  remembered: [],
  remembering: "done",
  mode: "remembering",
  edited: false,
  deleted: false,
  earlierWording: false,
  ...more,
});
const local = (id: string, role: "user" | "assistant"): KithMessage => ({
  id,
  role,
  parts: [{ type: "text", text: id }],
});
const ids = (messages: KithMessage[]) => messages.map((message) => message.id);

test("a message the server has not got stays after the stored ones", () => {
  expect(
    ids(merge([view("a", "user"), view("b", "assistant")], [fromView(view("a", "user")), local("c", "user")])),
  ).toEqual(["a", "b", "c"]);
});

test("the stored form of a message replaces the local one", () => {
  const merged = merge([view("theirs", "user", { text: "two\nlines" })], [local("two\r\nlines", "user")]);
  expect(merged.map(textOf)).toEqual(["two\nlines"]);
});

test("saying the same again is a new message", () => {
  const again = { ...local("b", "user"), parts: fromView(view("a", "user")).parts };
  expect(ids(merge([view("a", "user")], [fromView(view("a", "user")), again]))).toEqual(["a", "b"]);
});

test("a message that was stored once and is no longer is gone", () => {
  expect(ids(merge([], [fromView(view("a", "user"))]))).toEqual([]);
});

test("a local reply gives way to a stored one, and stays while none is stored", () => {
  const asked = local("a", "user");
  expect(ids(merge([view("a", "user")], [asked, local("x", "assistant")]))).toEqual(["a", "x"]);
  expect(ids(merge([view("a", "user"), view("y", "assistant")], [asked, local("x", "assistant")]))).toEqual(["a", "y"]);
});

test("dates of a streamed trace become dates", () => {
  const at = "2026-11-20T10:00:00.000Z";
  const item = {
    ref: "m1",
    kind: "memory",
    memoryId: "1",
    text: "",
    status: "active",
    at,
    quote: null,
    inPrompt: true,
  };
  const data = JSON.parse(JSON.stringify({ memoryOn: true, degraded: false, model: "x", items: [item] }));
  const trace = traceOf({ id: "r", role: "assistant", parts: [{ type: "data-trace", data }] });
  expect(trace?.items[0]?.at).toEqual(new Date(at));
});
