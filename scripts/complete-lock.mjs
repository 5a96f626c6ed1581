// Run after an `npm install` that changed package-lock.json where the registry lacks some platforms' binaries: npm then
// leaves those optional packages out of the lock, and `npm ci` calls the lock out of sync. This writes each missing
// entry from what its parent asks for (name, exact version, os, cpu). The integrity cannot be known here and is left out.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Whether `name` can be found from the package at `from`, walking up the folders as Node does. */
function reaches(packages, from, name) {
  for (let folder = from; ;) {
    if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (!folder) return false;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")));
  }
}

function entryFor(name, version) {
  const parts = name.split("/").pop().split("-");
  const cpu = processors.filter((one) => parts.includes(one));
  const os = systems.filter((one) => parts.includes(one));
  return { version, ...(cpu.length && { cpu }), optional: true, ...(os.length && { os }) };
}

/** Adds the missing optional packages to a parsed lock. Returns how many; ranges that are not exact are named in `skipped`. */
export function completeLock(lock) {
  const skipped = [];
  let added = 0;
  for (const [from, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (reaches(lock.packages, from, name)) continue;
      if (!/^\d+\.\d+\.\d+/.test(version)) {
        skipped.push(`${name}@${version}`);
        continue;
      }
      lock.packages[`node_modules/${name}`] = entryFor(name, version);
      added++;
    }
  }
  // npm's own order: the root first, then by name.
  const byPath = ([a], [b]) => (a === "" ? -1 : b === "" ? 1 : a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath));
  return { added, skipped };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const path = process.argv[2] ?? "package-lock.json";
  const lock = JSON.parse(readFileSync(path, "utf8"));
  const { added, skipped } = completeLock(lock);
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${path}: ${added} optional packages added${skipped.length ? `, left out: ${skipped.join(", ")}` : ""}`);
}
