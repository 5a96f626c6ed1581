#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine` program: the same newline-delimited JSON-RPC on stdin and stdout, answered
// by the engine's WASM build (@prisma/schema-engine-wasm) over a driver adapter. So the unmodified Prisma command line
// migrates with no binary to download, and reaches the embedded database, which no native engine can.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { engineAdapters } from "./schema-engine/adapters.mjs";
import { readArguments } from "./schema-engine/read-arguments.mjs";

const { datamodels, datasource, subcommand } = readArguments(process.argv.slice(2));
const adapters = engineAdapters(datasource);

/** `schema-engine cli can-connect-to-database`: exit 0 when it can. */
async function tryConnection() {
  try {
    const adapter = await adapters.connect();
    await adapter.queryRaw({ sql: "SELECT 1", args: [], argTypes: [] });
    await adapter.dispose();
    return 0;
  } catch (error) {
    const fields = { error_code: "P1001", message: String(error.message ?? error) };
    console.error(JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields }));
    return 1;
  }
}

async function loadEngine() {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = await import(file);
  const compiled = new WebAssembly.Module(readFileSync(file.replace(/\.js$/, ".wasm")));
  const { exports } = new WebAssembly.Instance(compiled, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start?.();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) };
  const schemas = datamodels.length ? datamodels.map((path) => [path, readFileSync(path, "utf8")]) : undefined;
  return glue.SchemaEngine.new({ datamodels: schemas }, () => {}, bindMigrationAwareSqlAdapterFactory(adapters));
}

const write = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

/** Methods whose WASM name is another than the one on the wire. */
const named = { getDatabaseVersion: "version" };

let engine;

async function answer(line) {
  const { id, method, params } = JSON.parse(line);
  if (!method) return;
  try {
    engine ??= await loadEngine();
    const verb = named[method] ?? method;
    if (typeof engine[verb] !== "function") throw new Error(`The WASM schema engine has no method ${method}.`);
    const result = (await engine[verb](params)) ?? null;
    // The native engine prints a diff through a request of its own; the command line shows nothing otherwise.
    if (method === "diff" && result.stdout)
      write({ id: 1e6 + id, method: "print", params: { content: result.stdout } });
    write({ id, result });
  } catch (error) {
    const data = { is_panic: false, message: String(error?.message ?? error), error_code: error?.code, meta: {} };
    write({ id, error: { code: 4466, message: "An error happened.", data } });
  }
}

if (subcommand) {
  process.exit(await tryConnection());
} else {
  // One after another: the engine is not reentrant.
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) await answer(line);
  process.exit(0);
}
