import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";

interface Holder {
  pid: number;
  start: string;
}

/** A process's start time in clock ticks, which tells a live owner from a later process that got its number. Linux only. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return startOf(holder.pid) === holder.start;
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

/**
 * Takes `folder.lock`. The embedded database takes none itself, and two processes on one folder corrupt it without a
 * word. The lock of a process that is gone is taken over. Returns the release. Throws when a live process holds it.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`;
  // Written under another name and then linked, so that nobody ever reads a lock without its holder in it.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, start: startOf(process.pid) } satisfies Holder), {
    mode: 0o600,
  });
  try {
    return take(file, draft, folder);
  } finally {
    rmSync(draft, { force: true });
  }
}

function take(file: string, draft: string, folder: string): () => void {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      linkSync(draft, file);
      return releaseOnExit(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = readHolder(file);
      if (holder && isAlive(holder)) {
        throw new Error(`The data folder ${folder} is in use by process ${holder.pid}. Stop that Kith first.`);
      }
      rmSync(file, { force: true });
    }
  }
  throw new Error(`The data folder ${folder} could not be locked.`);
}

function releaseOnExit(file: string): () => void {
  const release = () => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  process.once("exit", release);
  return release;
}
