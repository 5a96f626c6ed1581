// A server PostgreSQL with pgvector for tests. Debian 12 has no pgvector package for its PostgreSQL, so a small Debian 13
// is unpacked once into the cache, and the server runs inside it (chroot, no mounts) on a free loopback port.
import { spawn } from "node:child_process";
import { existsSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { cacheFolder } from "./cache.mjs";
import { aptInstall, canInstall } from "./debian.mjs";
import { freePort } from "./port.mjs";
import { run } from "./run.mjs";
import { say, Stop } from "./say.mjs";

const image = path.join(cacheFolder, "postgres-17-trixie");
const bin = "/usr/lib/postgresql/17/bin";
const unprivileged = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"];

/** Why no server can be made here, or null when one can. */
export const whyNoPostgres = () =>
  canInstall()
    ? null
    : "set TEST_DATABASE_URL to a PostgreSQL with pgvector (it is made by itself only for root on Debian)";

/** Unpacks the image when the cache has none. Takes one to two minutes and the network the first time. */
export async function ensureImage() {
  if (existsSync(image + bin)) return;
  say("Fetching a server PostgreSQL with pgvector for the tests (once, about 700 MB on disk)");
  const refused = existsSync("/usr/sbin/debootstrap") ? null : await aptInstall(["debootstrap"]);
  if (refused) throw new Stop(`debootstrap could not be installed: ${refused}`);
  // Unpacked under another name first: a half image is never taken for a whole one.
  const draft = `${image}.${process.pid}`;
  const packages = "--include=postgresql-17,postgresql-17-pgvector";
  const { code, output } = await run("debootstrap", ["--variant=minbase", packages, "trixie", draft], { quiet: true });
  if (code === 0 && !existsSync(image)) renameSync(draft, image);
  rmSync(draft, { recursive: true, force: true });
  if (code !== 0) throw new Stop(`debootstrap failed: ${output.trim().split("\n").slice(-2).join(" ")}`);
}

const inside = (args) => ["chroot", [image, ...args]];

async function runInside(args) {
  const { code, output } = await run(...inside(args), { quiet: true });
  if (code !== 0) throw new Stop(`${args.at(0)} failed in the PostgreSQL image: ${output.trim()}`);
}

/**
 * Starts a new, empty server. Resolves with { url, pid, stop }: `stop` ends it and removes its data. Without `detached` the
 * server also ends when this process does, however it ends.
 */
export async function startPostgres({ detached = false } = {}) {
  await ensureImage();
  sweep();
  const port = await freePort();
  const data = `/srv/kith-${port}`;
  await runInside(["install", "-d", "-m", "700", "-o", "postgres", "-g", "postgres", data]);
  const initdb = [`${bin}/initdb`, "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"];
  await runInside([...unprivileged, ...initdb, "--locale=C.UTF-8"]);

  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=/tmp",
    "max_connections=200",
    // The data lives for one run, so nothing is flushed to disk.
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
  ];
  const tether = detached ? [] : ["--pdeathsig", "INT"];
  const server = [`${bin}/postgres`, "-D", data, ...settings.flatMap((one) => ["-c", one])];
  const log = openSync(path.join(image, `${data}.log`), "a");
  const child = spawn(...inside([...unprivileged, ...tether, ...server]), {
    stdio: ["ignore", log, log],
    detached: true,
  });
  child.unref();
  const stop = () => stopPostgres({ pid: child.pid, port });

  for (let attempt = 0; attempt < 100; attempt++) {
    const ready = await run(...inside([`${bin}/pg_isready`, "-q", "-h", "127.0.0.1", "-p", `${port}`]), {
      quiet: true,
    });
    if (ready.code === 0)
      return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, pid: child.pid, port, stop };
    if (child.exitCode !== null) break;
    await delay(100);
  }
  await stop();
  throw new Stop(`The test PostgreSQL did not start; its log is ${path.join(image, `${data}.log`)}`);
}

const HOUR = 3_600_000;

/** Removes the data of servers whose run was killed. A folder younger than an hour may be another run's, just starting. */
function sweep() {
  for (const name of readdirSync(path.join(image, "srv"))) {
    const folder = path.join(image, "srv", name);
    const pidFile = path.join(folder, "postmaster.pid");
    const pid = existsSync(pidFile) ? readFileSync(pidFile, "utf8").split("\n")[0] : null;
    if (Date.now() - statSync(folder).mtimeMs > HOUR && !(pid && alive(pid))) rmSync(folder, { recursive: true });
  }
}

const alive = (pid) => existsSync(`/proc/${pid}`);

/** Ends the server fast (open sessions are closed) and removes its data. */
export async function stopPostgres({ pid, port }) {
  if (alive(pid)) process.kill(pid, "SIGINT");
  for (let waited = 0; alive(pid) && waited < 15_000; waited += 50) await delay(50);
  if (alive(pid)) process.kill(pid, "SIGKILL");
  rmSync(path.join(image, `/srv/kith-${port}`), { recursive: true, force: true });
  rmSync(path.join(image, `/srv/kith-${port}.log`), { force: true });
}
