import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";
import checkFile from "eslint-plugin-check-file";
import { direction } from "./scripts/lint/direction.mjs";
import { doorsUnderApp } from "./scripts/lint/doors-under-app.mjs";
import { explainedDisables } from "./scripts/lint/explained-disables.mjs";
import { inAi, inChatRoute, inLib, inPages, inTools } from "./scripts/lint/imports.mjs";

const code = "**/*.{ts,tsx,mjs}";
const tests = ["**/*.test.{ts,tsx}", "lib/db/testing.ts", "lib/db/testing-template.ts", "lib/db/testing-server.ts"];
const tools = ["scripts/**", "e2e/**", "bench/**", "*.config.{ts,mjs}", ...tests];

const imports = (patterns) => ({ "@typescript-eslint/no-restricted-imports": ["error", { patterns }] });

const minting = [
  {
    selector: "ImportSpecifier[imported.name='mintOwnerScope']",
    message: "A scope is proof of a check, minted only in app/_gate and lib/jobs/handlers: take one as a parameter.",
  },
  {
    selector: "ImportDeclaration[source.value=/(^|\\u002F)scope$/] > ImportNamespaceSpecifier",
    message: "Import what you need from scope by name, so that lint can see who mints.",
  },
];

/** Next drops code for its other runtime only behind this very comparison, so it cannot go through lib/env. */
const onlyRuntime = {
  selector:
    "MemberExpression[object.object.name='process'][object.property.name='env']:not([property.name='NEXT_RUNTIME'])",
  message: "instrumentation.ts may ask for NEXT_RUNTIME only: import { env } from lib/env for the rest.",
};

const vague = "name the file after the one thing it does";

export default [
  { ignores: [".next/**", ".data/**", "lib/db/generated/**", "next-env.d.ts", "coverage/**", "test-results/**"] },
  ...next,
  ...typescript,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: [code],
    plugins: {
      "check-file": checkFile,
      kith: { rules: { "doors-under-app": doorsUnderApp, "explained-disables": explainedDisables } },
    },
    rules: {
      "kith/doors-under-app": "error",
      "kith/explained-disables": "error",
      "import/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: direction }],
      "import/no-anonymous-default-export": "off",
      "max-lines": ["error", { max: 350, skipBlankLines: false, skipComments: false }],
      "no-empty": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-properties": [
        "error",
        {
          object: "process",
          property: "env",
          message: "Only lib/env.ts reads the environment: import { env } from it.",
        },
      ],
      "no-restricted-syntax": ["error", ...minting],
      "check-file/filename-blocklist": [
        "error",
        Object.fromEntries([
          ...["index", "common", "misc"].map((name) => [`**/${name}.*`, vague]),
          ...["util", "utils", "helper", "helpers", "service", "manager"].map((name) => [
            `**/?(*[-.])${name}.*`,
            vague,
          ]),
        ]),
        { errorMessage: "{{ target }} says nothing: {{ pattern }}." },
      ],
      "check-file/filename-naming-convention": ["error", { [code]: "KEBAB_CASE" }, { ignoreMiddleExtensions: true }],
      "check-file/folder-naming-convention": ["error", { "{lib,components,e2e,bench,scripts}/**/": "KEBAB_CASE" }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
    },
  },
  { files: ["lib/**"], rules: imports(inLib) },
  { files: ["lib/ai/**"], rules: imports(inAi) },
  { files: ["app/**", "components/**"], rules: imports(inPages) },
  { files: ["app/api/chat/**"], rules: imports(inChatRoute) },
  { files: ["bench/**", "e2e/**", "scripts/**", "prisma/**"], rules: imports(inTools) },
  { files: ["lib/env.ts", "prisma/**", ...tools], rules: { "no-restricted-properties": "off" } },
  {
    files: ["instrumentation.ts"],
    rules: { "no-restricted-properties": "off", "no-restricted-syntax": ["error", ...minting, onlyRuntime] },
  },
  {
    files: [
      "app/_gate/**",
      "lib/jobs/handlers/**",
      "lib/jobs/handlers.ts",
      "bench/**",
      "e2e/take-screenshots.ts",
      ...tests,
    ],
    rules: { "no-restricted-syntax": ["error", minting[1]] },
  },
];
