import { existsSync } from "node:fs";
import { run } from "./run.mjs";

/** Whether packages can be installed without asking: the system is Debian or its kin, and we are root. */
export const canInstall = () =>
  process.platform === "linux" && existsSync("/etc/debian_version") && process.getuid?.() === 0;

let fresh = false;

/** Installs Debian packages. Resolves with null when it worked, else with the end of what apt-get said. */
export async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  if (!fresh) await run("apt-get", ["update", "-qq"], { quiet: true, env });
  fresh = true;
  const args = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  const { code, output } = await run("apt-get", args, { quiet: true, env });
  return code === 0 ? null : output.trim().split("\n").slice(-3).join(" ");
}
