import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./app-server";

interface ReactWire {
  encodeReply: (args: unknown[]) => Promise<string | FormData>;
  createFromReadableStream: (stream: ReadableStream, options: object) => Promise<{ a: unknown }>;
}
// What Next's own pages write and read server actions with, in the form for production, as the server under test is.
const wire = createRequire(import.meta.url)(
  "next/dist/compiled/react-server-dom-turbopack/cjs/react-server-dom-turbopack-client.node.production.js",
) as ReactWire;
// An answer may bring the page anew. Its components are not wanted here, but have to be found.
const anyModule = new Proxy({}, { get: () => ({ "*": { id: "", name: "*", chunks: [] } }) });
const options = { serverConsumerManifest: { moduleMap: anyModule, serverModuleMap: {}, moduleLoading: null } };

export interface BuiltAction {
  id: string;
  /** The exported name. */
  name: string;
  /** The file it stands in, from the root. */
  file: string;
  /** A page whose bundle holds it, as an address. */
  page: string;
}

interface Manifest {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
}

let read: BuiltAction[] | undefined;

/** Every server action of the build. */
export const builtActions = (): BuiltAction[] => (read ??= readActions());

function readActions(): BuiltAction[] {
  const file = path.join(root, ".next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: exportedName,
    file: filename,
    page: addressOf(Object.keys(workers)),
  }));
}

/** app/(chat)/memory/page → /memory. A page with a parameter is no address, so it comes last. */
function addressOf(workers: string[]): string {
  const addresses = workers.map((worker) => {
    const parts = worker.split("/").slice(1, -1);
    return `/${parts.filter((part) => !part.startsWith("(")).join("/")}`;
  });
  return addresses.sort((one, other) => Number(one.includes("[")) - Number(other.includes("[")))[0] ?? "/";
}

export interface ActionAnswer {
  status: number;
  /** What the action returned; undefined when the answer is not one of an action. */
  value: { ok: boolean; data?: unknown; error?: { code: string; message: string } } | undefined;
  text: string;
}

/** Calls a server action as a page would, or with a body of one's own. */
export async function callAction(
  url: string,
  action: Pick<BuiltAction, "id" | "page">,
  args: unknown[] | { body: BodyInit; type?: string },
  { cookie = "", headers = {} }: { cookie?: string; headers?: Record<string, string> } = {},
): Promise<ActionAnswer> {
  const body = Array.isArray(args) ? await wire.encodeReply(args) : args.body;
  const type = Array.isArray(args) ? (typeof body === "string" ? textPlain : null) : (args.type ?? textPlain);
  const answer = await fetch(`${url}${action.page}`, {
    method: "POST",
    redirect: "manual",
    body,
    headers: {
      accept: "text/x-component",
      "next-action": action.id,
      origin: url,
      ...(type ? { "content-type": type } : {}),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
  });
  const bytes = await answer.arrayBuffer();
  const text = new TextDecoder().decode(bytes);
  const isWire = answer.headers.get("content-type")?.includes("text/x-component");
  const value = isWire ? await decode(bytes) : undefined;
  return { status: answer.status, value, text };
}

const textPlain = "text/plain;charset=UTF-8";

/** Undefined when the server answered with an error instead of what the action returned. */
async function decode(bytes: ArrayBuffer): Promise<ActionAnswer["value"]> {
  try {
    const { a } = await wire.createFromReadableStream(new Blob([bytes]).stream(), options);
    return (await a) as ActionAnswer["value"];
  } catch (error) {
    if (error instanceof Error && /Server Components render|digest/.test(error.message)) return undefined;
    throw error;
  }
}
