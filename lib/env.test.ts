import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { envSchema, parseEnv } from "@/lib/env";

test("the example names every variable Kith reads, and no other", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const named = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(Object.keys(envSchema.shape).toSorted());
});

test("the defaults in the example are the defaults", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const defaults = parseEnv({ NODE_ENV: "production" });
  for (const [, name, value] of example.matchAll(/^# ([A-Z_]+)=(.+)$/gm)) {
    expect(String(defaults[name as keyof typeof defaults]), name).toBe(value);
  }
});

test("an empty value is an absent one", () => {
  expect(parseEnv({ DATABASE_URL: "", OPENAI_API_KEY: "  " })).toMatchObject({ DATA_DIR: ".data" });
  expect(parseEnv({ DATABASE_URL: "", OPENAI_API_KEY: "  " }).OPENAI_API_KEY).toBeUndefined();
});

test("what is wrong is named, all of it", () => {
  expect(() => parseEnv({ DATABASE_POOL: "many", LOG_LEVEL: "loud" })).toThrow(/DATABASE_POOL.*LOG_LEVEL/s);
});
