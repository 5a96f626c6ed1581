import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

function* filesUnder(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) yield place;
  else for (const name of readdirSync(full).sort()) yield* filesUnder(path.join(place, name));
}

/** One hash over the names and contents of files and folders of the repository; what `skip` matches does not count. */
export function fingerprint(places, skip = /(?!)/) {
  const hash = createHash("sha256");
  for (const place of places) {
    for (const file of filesUnder(place)) {
      if (skip.test(file)) continue;
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(root, file)))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

/** What a stamp file says, or null. */
export const readStamp = (file) => {
  const full = path.join(root, file);
  return existsSync(full) ? readFileSync(full, "utf8") : null;
};
