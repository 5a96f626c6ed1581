import { homedir } from "node:os";
import path from "node:path";

/** Where downloads stay between runs, outside the repository. */
export const cacheFolder = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), ".cache"), "kith");
