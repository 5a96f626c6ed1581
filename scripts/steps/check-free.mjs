import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "./port.mjs";
import { Stop } from "./say.mjs";

/**
 * Says at once, before anything is built, what the server would only find at its start: that another Kith has the data
 * folder open, or that the port is taken. The lock itself is taken and judged in lib/db/lock-folder.
 */
export async function checkFree({ databaseUrl, dataFolder, host, port }) {
  const holder = databaseUrl ? null : holderOf(dataFolder);
  if (holder) {
    throw new Stop(
      `The data folder ${dataFolder} is in use by another Kith (process ${holder}). ` +
        "Stop that one first, or set DATA_DIR to another folder.",
    );
  }
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) throw new Stop("PORT must be a number from 1 to 65535.");
  if ((await freePort(port, host)) === null) {
    throw new Stop(`Port ${port} is in use by another program. Stop that one, or choose another: PORT=${port + 1}.`);
  }
}

/** The live process that holds the folder, or null. A lock left by a process that is gone does not count. */
function holderOf(folder) {
  const file = path.join(folder, "postgres.lock");
  if (!existsSync(file)) return null;
  try {
    const { pid, start } = JSON.parse(readFileSync(file, "utf8"));
    process.kill(pid, 0);
    return sameProcess(pid, start) ? pid : null;
  } catch {
    // Unreadable, or nobody has that number: the server decides when it takes the lock.
    return null;
  }
}

/** Numbers are used again: on Linux the start time tells the holder from a later process with its number. */
function sameProcess(pid, start) {
  const stat = `/proc/${pid}/stat`;
  if (!start || !existsSync(stat)) return true;
  return readFileSync(stat, "utf8").split(") ")[1]?.split(" ")[19] === start;
}
