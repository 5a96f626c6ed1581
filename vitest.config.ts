import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Far from UTC and 45 minutes off the hour: code that forgets to say which zone it means fails here.
process.env.TZ = "Asia/Kathmandu";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const exclude = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**"];

const database = (kind: "embedded" | "server") => ({
  extends: true as const,
  test: {
    name: `db-${kind}`,
    include: ["**/*.db.test.ts"],
    exclude,
    env: { KITH_TEST_DB: kind },
    globalSetup: [at("lib/db/testing-template.ts")],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  resolve: { alias: { "@": at("."), "server-only": at("scripts/testing/server-only.ts") } },
  test: {
    environment: "node",
    maxWorkers: 2,
    // Loading the code anew for each file costs as much as the tests. Test files leave nothing behind: what they spy on or
    // set in the environment they put back.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...exclude, "**/*.db.test.ts"] },
      },
      database("embedded"),
      database("server"),
    ],
  },
});
