import path from "node:path";
import { ESLint } from "eslint";
import { beforeAll, expect, test } from "vitest";

const root = path.join(import.meta.dirname, "../..");
const eslint = new ESLint({ cwd: root });

/** Lints `code` as if it stood at `file`; gives "rule: message" lines. The files imported from must exist. */
async function complaints(file: string, code: string): Promise<string> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`).join("\n");
}

const taking = (name: string, from: string) => `import { ${name} } from "${from}";\nexport const used = ${name};\n`;

const refused: [what: string, file: string, code: string, complaint: RegExp][] = [
  [
    "lib importing app",
    "lib/reply/x.ts",
    taking("metadata", "@/app/layout"),
    /no-restricted-paths.*never import upward/,
  ],
  ["lib importing components", "lib/reply/x.ts", taking("Button", "@/components/ui/button"), /never import upward/],
  [
    "lib importing app by a relative path",
    "lib/reply/x.ts",
    taking("metadata", "../../app/layout"),
    /never import upward/,
  ],
  ["components importing app", "components/x.tsx", taking("metadata", "@/app/layout"), /come in as props/],
  ["components importing what lib does", "components/x.tsx", taking("newId", "@/lib/ids"), /only the words of lib/],
  ["the floor importing a room", "lib/clock.ts", taking("x", "@/lib/memory/types"), /floor/],
  ["the database importing a room", "lib/db/x.ts", taking("x", "@/lib/memory/types"), /floor/],
  ["ai importing memory", "lib/ai/x.ts", taking("x", "@/lib/memory/types"), /lib\/ai talks to models/],
  [
    "memory importing conversation",
    "lib/memory/x.ts",
    taking("x", "@/lib/conversation/types"),
    /memory is given turns/,
  ],
  [
    "the product importing its tools",
    "lib/x.ts",
    taking("root", "@/scripts/steps/run.mjs"),
    /does not depend on its tools/,
  ],
  ["Next in lib", "lib/x.ts", taking("after", "next/server"), /no-restricted-imports.*No Next below app/],
  ["next-auth in lib", "lib/x.ts", taking("getServerSession", "next-auth"), /No Next below app/],
  ["next-auth in lib/ai", "lib/ai/x.ts", taking("getServerSession", "next-auth/next"), /No Next below app/],
  ["a provider in lib", "lib/reply/x.ts", taking("streamText", "ai"), /Only lib\/ai imports a model provider/],
  ["a provider in app", "app/x.ts", taking("createOpenAI", "@ai-sdk/openai"), /Only lib\/ai imports a model provider/],
  ["asking a model in a page", "app/x.ts", taking("streamText", "ai"), /models are asked in lib\/ai/],
  [
    "asking a model in the chat route",
    "app/api/chat/route.ts",
    taking("streamText", "ai"),
    /models are asked in lib\/ai/,
  ],
  ["a provider in a tool", "bench/x.ts", taking("streamText", "ai"), /Only lib\/ai/],
  ["process.env", "lib/x.ts", "export const key = process.env.KEY;", /no-restricted-properties.*Only lib\/env/],
  ["env taken out of process", "app/x.ts", "export const { env } = process;", /no-restricted-properties/],
  ["more than the runtime", "instrumentation.ts", "export const key = process.env.KEY;", /NEXT_RUNTIME only/],
  ["minting a scope", "app/x.ts", taking("mintOwnerScope", "@/lib/scope"), /no-restricted-syntax.*proof of a check/],
  ["minting by a namespace", "lib/x.ts", 'import * as scope from "@/lib/scope";\nexport { scope };', /by name/],
  [
    "an action outside app",
    "lib/x.ts",
    '"use server";\nexport async function f() {}',
    /doors-under-app.*called by anyone/,
  ],
  ["an inline action", "components/x.tsx", 'export async function f() { "use server"; }', /doors-under-app/],
  ["a route outside app", "lib/x/route.ts", "export const GET = 1;", /doors-under-app.*answers anyone/],
  ["camel case", "lib/readTurns.ts", "export {};", /filename-naming-convention/],
  ["a folder in camel case", "lib/myRoom/x.ts", "export {};", /folder-naming-convention/],
  ["any", "lib/x.ts", "export const x = (y: any) => y;", /no-explicit-any/],
  ["a swallowed error", "lib/x.ts", "try { f(); } catch {}\nexport function f() {}", /no-empty/],
  ["a file of 351 lines", "lib/x.ts", "export {};\n".repeat(351), /max-lines/],
  ["a bare disable", "lib/x.ts", "/* eslint-disable */\nexport {};", /explained-disables/],
  [
    "a disable without a reason",
    "lib/x.ts",
    "// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const x = (y: any) => y;",
    /explained-disables/,
  ],
  ["a disable that is not needed", "lib/x.ts", "// eslint-disable-next-line no-empty -- why\nexport {};", /Unused/],
];

// The first linting loads every plugin and the type resolver, which is not what the tests below are to be timed by.
beforeAll(() => complaints("lib/clock.ts", "export const now = () => new Date();\n"), 120_000);

test.each(refused)("lint refuses %s", async (_what, file, code, complaint) => {
  expect(await complaints(file, code)).toMatch(complaint);
});

const vague = ["index", "utils", "helpers", "service", "manager", "common", "misc", "memory-utils", "user-service"];

test.each(vague)("lint refuses a file called %s", async (name) => {
  expect(await complaints(`lib/${name}.ts`, "export {};")).toMatch(/filename-blocklist.*says nothing/);
});

const allowed: [what: string, file: string, code: string][] = [
  ["components knowing the words of lib", "components/x.tsx", taking("MEMORY_KINDS", "@/lib/memory/types")],
  ["app using lib", "app/x.ts", taking("newId", "@/lib/ids")],
  ["memory asking a model", "lib/memory/x.ts", taking("x", "@/lib/ai/models")],
  ["jobs joining rooms", "lib/jobs/handlers/x.ts", taking("x", "@/lib/conversation/types")],
  ["the provider in lib/ai", "lib/ai/x.ts", taking("streamText", "ai")],
  ["the chat hook in a component", "components/x.tsx", taking("useChat", "@ai-sdk/react")],
  ["the client transport", "app/x.tsx", taking("DefaultChatTransport", "ai")],
  ["a type of `ai` in a page", "app/x.tsx", 'import type { UIMessage } from "ai";\nexport type M = UIMessage;'],
  ["the stream makers in the chat route", "app/api/chat/route.ts", taking("createUIMessageStreamResponse", "ai")],
  ["the environment in env", "lib/env.ts", "export const key = process.env.KEY;"],
  ["the runtime in instrumentation", "instrumentation.ts", 'export const on = process.env.NEXT_RUNTIME === "nodejs";'],
  ["the gate minting", "app/_gate/x.ts", taking("mintOwnerScope", "@/lib/scope")],
  ["a job handler minting", "lib/jobs/handlers/x.ts", taking("mintOwnerScope", "@/lib/scope")],
  ["an action under app", "app/x/actions.ts", '"use server";\nexport async function f() {}'],
  ["types.ts", "lib/x/types.ts", "export {};"],
  ["a search index called one", "lib/x/read-index.ts", "export {};"],
  ["Next's own names", "app/(chat)/c/[id]/not-found.tsx", "export default function NotFound() { return null; }"],
  [
    "a disable with a reason",
    "lib/x.ts",
    "// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the library's own type\nexport const x = (y: any) => y;",
  ],
];

test.each(allowed)("lint allows %s", async (_what, file, code) => {
  expect(await complaints(file, code)).toBe("");
});
