// Kills the server at random moments, while it streams a reply and while it remembers, and then looks at what is left:
// every message there once, every reply whole or marked for a retry, nothing remembered twice, nothing lost.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const KILLS = 20;
const FOODS =
  `peanuts almonds shrimp lobster mustard celery sesame lupin wheat barley oats soy eggs milk cashews walnuts
  pistachios kiwi mango banana strawberries tomatoes`.split(/\s+/);
const EMAIL = "crash@example.test";
const PASSWORD = "a long enough password";

const root = path.join(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "kith-crash-"));
const seed = Number(process.env.KITH_CRASH_SEED ?? Date.now() % 100_000);
const running = new Set();

/** A small generator, so that a failing run can be repeated: KITH_CRASH_SEED. mulberry32, public domain. */
function randomFrom(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  return port;
}

function run(args, env, stdio = "ignore") {
  const child = spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...env } });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs a TypeScript step on the data folder while no server holds it, and gives what it printed. */
async function step(name, env) {
  const args = ["--conditions=react-server", "--import", "tsx", `e2e/crash/${name}.ts`];
  const child = run(args, { ...env, LOG_LEVEL: "silent" }, ["ignore", "pipe", "inherit"]);
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${name} failed with code ${code}`);
  return output;
}

async function untilHealthy(url, child) {
  for (const end = Date.now() + 60_000; Date.now() < end; await delay(50)) {
    if (child.exitCode !== null) throw new Error(`the server ended by itself with code ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error("the server did not become healthy");
}

async function signIn(base) {
  const jar = new Map();
  const keep = (answer) => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const csrf = await fetch(`${base}/api/auth/csrf`);
  keep(csrf);
  const { csrfToken } = await csrf.json();
  const answer = await fetch(`${base}/api/auth/callback/password`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookie() },
    body: new URLSearchParams({ csrfToken, email: EMAIL, password: PASSWORD, json: "true" }),
  });
  keep(answer);
  if (![...jar.keys()].some((name) => name.includes("session-token"))) throw new Error("could not sign in");
  return cookie();
}

async function main() {
  const random = randomFrom(seed);
  console.log(`seed ${seed}, data in ${folder}`);
  const [port, modelPort] = [await freePort(), await freePort()];
  const base = `http://127.0.0.1:${port}`;
  const model = `http://127.0.0.1:${modelPort}`;
  const env = {
    DATA_DIR: folder,
    KITH_LOCAL: "1",
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_MANUAL_SIG_HANDLE: "1",
    LOG_LEVEL: "error",
    OPENAI_BASE_URL: `${model}/v1`,
    OPENAI_API_KEY: "scripted",
    CHAT_MODEL: "scripted",
  };
  const modelServer = run(["e2e/model-server/main.mjs", "--port", `${modelPort}`], {});
  await untilHealthy(`${model}/v1/models`, modelServer);
  await step("seed", { ...env, CRASH_EMAIL: EMAIL, CRASH_PASSWORD: PASSWORD });

  const start = async () => {
    const args = ["node_modules/next/dist/bin/next", "start", "-p", `${port}`, "-H", "127.0.0.1"];
    const child = run(args, env, ["ignore", "ignore", "inherit"]);
    await untilHealthy(`${base}/api/health`, child);
    return child;
  };
  const kill = async (child) => {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  const post = (body, cookie) =>
    fetch(`${base}/api/chat`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify(body),
    });
  const finish = async (answer) => {
    if (!answer.ok && answer.status !== 409) throw new Error(`chat answered ${answer.status}: ${await answer.text()}`);
    await answer.text();
  };

  let cookie = "";
  const sent = [];
  for (let round = 0; round < KILLS; round++) {
    const child = await start();
    cookie ||= await signIn(base);
    // What the last kill may have swallowed is sent again, as a browser would: by its own id.
    for (const earlier of sent.slice(-1)) await finish(await post(earlier, cookie));
    const script = { next: [{ when: "chat", behaviour: "slow", delayMs: 60 }] };
    await fetch(`${model}/__script`, { method: "POST", body: JSON.stringify(script) });
    const body = {
      conversationId: crypto.randomUUID(),
      message: { id: crypto.randomUUID(), text: `I'm allergic to ${FOODS[round % FOODS.length]}.` },
    };
    sent.push(body);
    const reading = post(body, cookie)
      .then((answer) => answer.text())
      .catch(() => "");
    // Even rounds die within the reply, odd ones while it is remembered or a little later.
    if (round % 2) await Promise.race([reading, delay(8_000)]);
    const wait = Math.round(random() * (round % 2 ? 400 : 1_200));
    await delay(wait);
    await kill(child);
    await reading;
    console.log(`kill ${round + 1} of ${KILLS}: ${wait} ms ${round % 2 ? "after the reply" : "after sending"}`);
  }

  const last = await start();
  for (const body of sent) {
    await finish(await post(body, cookie));
    await finish(await post({ conversationId: body.conversationId, retry: true }, cookie));
  }
  const gone = once(last, "exit");
  last.kill("SIGTERM");
  const [code] = await gone;
  if (code !== 0) throw new Error(`the server did not stop in order: code ${code}`);
  const report = JSON.parse(
    await step("inspect", { ...env, CRASH_SENT: JSON.stringify(sent.map((body) => body.message)) }),
  );
  console.log(report.summary);
  if (report.faults.length) throw new Error(`what is left is not right:\n${report.faults.join("\n")}`);
}

try {
  await main();
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = 0;
} catch (error) {
  console.error(error);
  console.error(`seed ${seed}; the data is kept in ${folder}`);
  process.exitCode = 1;
} finally {
  for (const child of running) child.kill("SIGKILL");
}
