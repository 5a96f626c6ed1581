import { spawn } from "node:child_process";
import { once } from "node:events";
import { createModels, type ModelConfig, type Models } from "@/lib/ai/models";

/** For tests: the scripted model server as a process of its own, reached only over the wire. */
export async function startScriptedModel() {
  const child = spawn(process.execPath, ["e2e/model-server/main.mjs", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const url = /http:\/\/\S+/.exec(line.toString())?.[0];
  if (!url) throw new Error(`The scripted model server did not say where it listens: ${line.toString()}`);
  const post = async (path: string, body: object = {}) => {
    const answer = await fetch(url + path, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  };
  return {
    baseURL: `${url}/v1`,
    script: (...next: object[]) => post("/__script", { next }),
    reset: () => post("/__reset"),
    requests: async () =>
      (await (await fetch(`${url}/__requests`)).json()) as { door: string; body: Record<string, unknown> }[],
    models: (config: Partial<ModelConfig> = {}): Models =>
      createModels({ baseURL: `${url}/v1`, chatModel: "scripted", timeoutMs: 2_000, ...config }),
    stop: async () => {
      const gone = once(child, "exit");
      child.kill();
      await gone;
    },
  };
}
