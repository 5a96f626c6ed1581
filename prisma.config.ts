import { existsSync } from "node:fs";
import { defineConfig } from "prisma/config";

if (existsSync(".env")) process.loadEnvFile(".env");

// Without DATABASE_URL the data is embedded, and only `npm run prisma` can open it (see scripts/schema-engine.mjs).
// Prisma's own engine then says that the protocol is not one it knows, which is better than reaching a wrong server.
const embedded = `pglite:${process.env.DATA_DIR || ".data"}/postgres`;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: {
    url: process.env.DATABASE_URL || embedded,
    ...(process.env.SHADOW_DATABASE_URL && { shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL }),
  },
});
