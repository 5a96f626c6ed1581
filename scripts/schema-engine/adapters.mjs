import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { tsImport } from "tsx/esm/api";

/** PostgreSQL's internal "char" type, and Prisma's column type for one character. */
const CHAR_OID = 18;
const TEXT_OID = 25;
const CHARACTER = 6;

/**
 * Two things the engine needs that the adapter does not do: "char" columns of pg_catalog, which it refuses, are handed over
 * as characters; and a script runs whole, since the adapter's splitting at semicolons breaks `$$` function bodies.
 */
async function adapterOver({ pool, close }) {
  const adapter = await new PrismaPg(pool).connect();
  const { performIO, queryRaw } = adapter;
  let characters = [];
  adapter.performIO = async function (query) {
    const result = await performIO.call(this, query);
    characters = result.fields.flatMap((field, at) => (field.dataTypeID === CHAR_OID ? [at] : []));
    for (const at of characters) result.fields[at].dataTypeID = TEXT_OID;
    return result;
  };
  adapter.queryRaw = async function (query) {
    const result = await queryRaw.call(this, query);
    for (const at of characters) {
      result.columnTypes[at] = CHARACTER;
      for (const row of result.rows) if (row[at] === "") row[at] = "\0";
    }
    return result;
  };
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  adapter.dispose = close;
  return adapter;
}

function openServer(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 1 });
  return adapterOver({ pool, close: () => pool.end() });
}

/** `folder` null opens an empty database in memory. Takes the folder's lock, so it is refused while Kith runs on it. */
async function openEmbedded(folder) {
  const embedded = await tsImport("../../lib/db/open-embedded.ts", import.meta.url);
  return adapterOver(await embedded.openEmbedded(folder));
}

/** A database made for one command and dropped after it, beside the one at `url`. */
async function openShadow(url) {
  const admin = await openServer(url);
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  await admin.executeScript(`CREATE DATABASE "${name}"`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const shadow = await openServer(address.href);
  const close = shadow.dispose;
  shadow.dispose = async () => {
    await close();
    await admin.executeScript(`DROP DATABASE "${name}"`);
    await admin.dispose();
  };
  return shadow;
}

/** The two doors the engine asks for. `pglite:FOLDER` is an embedded database, `pglite:` one in memory. */
export function engineAdapters({ url = "pglite:", shadowDatabaseUrl }) {
  const embedded = url.startsWith("pglite:");
  const folder = url.replace(/^pglite:(\/\/)?/, "") || null;
  const shadow = () => (shadowDatabaseUrl ? openServer(shadowDatabaseUrl) : openShadow(url));
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => (embedded ? openEmbedded(folder) : openServer(url)),
    connectToShadowDb: () => (embedded ? openEmbedded(null) : shadow()),
  };
}
