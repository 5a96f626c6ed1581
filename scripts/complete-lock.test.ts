import { expect, test } from "vitest";
import { completeLock } from "./complete-lock.mjs";

const parent = (optionalDependencies: Record<string, string>) => ({ version: "1.0.0", optionalDependencies });

test("a missing platform package is added with its version, system and processor", () => {
  const lock = { packages: { "": {}, "node_modules/tool": parent({ "@tool/core-darwin-arm64": "1.2.3" }) } };
  expect(completeLock(lock)).toEqual({ added: 1, skipped: [] });
  expect(lock.packages).toHaveProperty(["node_modules/@tool/core-darwin-arm64"], {
    version: "1.2.3",
    cpu: ["arm64"],
    os: ["darwin"],
    optional: true,
  });
});

test("a package found in a folder above is left alone", () => {
  const packages = {
    "": {},
    "node_modules/outer/node_modules/tool": parent({ "core-linux-x64": "1.2.3" }),
    "node_modules/core-linux-x64": { version: "1.2.3" },
  };
  expect(completeLock({ packages })).toEqual({ added: 0, skipped: [] });
});

test("a range is named, never guessed", () => {
  const lock = { packages: { "": {}, "node_modules/tool": parent({ fsevents: "^2.3.0" }) } };
  expect(completeLock(lock)).toEqual({ added: 0, skipped: ["fsevents@^2.3.0"] });
});

test("a second run changes nothing", () => {
  const lock = { packages: { "": {}, "node_modules/tool": parent({ "core-win32-x64": "1.2.3" }) } };
  completeLock(lock);
  const once = JSON.stringify(lock);
  expect(completeLock(lock).added).toBe(0);
  expect(JSON.stringify(lock)).toBe(once);
});
