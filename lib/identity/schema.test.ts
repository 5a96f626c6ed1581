import { expect, test } from "vitest";
import { credentialsSchema, signUpSchema } from "@/lib/identity/schema";

const good = {
  name: " Maya ",
  email: " Maya.Lind@Example.org ",
  password: "seven tall birches",
  timeZone: "Asia/Kathmandu",
};
const wrong = (changes: object) =>
  signUpSchema.safeParse({ ...good, ...changes }).error?.issues.map((issue) => issue.path.join(".")) ?? [];

test("a sign-up is trimmed and its address folded", () => {
  expect(signUpSchema.parse(good)).toEqual({ ...good, name: "Maya", email: "maya.lind@example.org" });
  expect(signUpSchema.parse({ ...good, timeZone: undefined }).timeZone).toBe("UTC");
});

test.each([
  ["name", { name: "   " }],
  ["name", { name: "x".repeat(81) }],
  ["name", { name: "Ma\u0000ya" }],
  ["name", { name: "Ma\u202Eya" }],
  ["name", { name: "Ma\uD800ya" }],
  ["name", { name: undefined }],
  ["name", { name: { $ne: 1 } }],
  ["email", { email: "maya" }],
  ["email", { email: "maya@" }],
  ["email", { email: `${"a".repeat(250)}@example.org` }],
  ["email", { email: ["maya@example.org"] }],
  ["password", { password: "nine char" }],
  ["password", { password: "tall birch ".repeat(20) }],
  ["timeZone", { timeZone: "Mars/Olympus" }],
  ["timeZone", { timeZone: "+05:45" }],
])("a wrong %s is refused: %j", (field, changes) => {
  expect(wrong(changes)).toEqual([field]);
});

test.each([
  "maya.lind@example.org",
  "MAYA.LIND1234567",
  "mayamayamaya",
  "Maya-2026-11!!",
  "password123!",
  "1234567890",
  "qwertyuiop",
  "aaaaaaaaaaaa",
  "!!!!!!!!!!",
])("%s is too easy to guess", (password) => {
  expect(wrong({ password })).toEqual(["password"]);
});

test.each(["!@#$%^&*()_+", "mayapple orchard", "правильная лошадь", "🌲🌳🌴🌵🌾🌿☘️🍀🍁🍂"])(
  "%s is allowed",
  (password) => {
    expect(wrong({ password })).toEqual([]);
  },
);

test("the same password in another Unicode composition is the same password", () => {
  const composed = credentialsSchema.parse({ email: "a@b.org", password: "caf\u00e9 at midnight" });
  const decomposed = credentialsSchema.parse({ email: "a@b.org", password: "cafe\u0301 at midnight" });
  expect(decomposed).toEqual(composed);
});
