import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { interruption } from "./interruption.mjs";
import { Stop } from "./say.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const running = new Set();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    for (const child of running) endGroup(child, "SIGTERM");
  });
}

/**
 * Runs a program in a process group of its own. `quiet` keeps its output instead of showing it; `held` shows it in one piece
 * at the end, for programs that run side by side; `limitMs` ends it and all it started. Resolves with { code, output, timedOut }; rejects only when the program cannot be started.
 */
export async function run(command, args, { env = {}, quiet = false, held = false, limitMs, cwd = root } = {}) {
  if (interruption.asked) throw new Stop("Stopped.");
  const kept = quiet || held;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", kept ? "pipe" : "inherit", kept ? "pipe" : "inherit"],
      detached: process.platform !== "win32",
      shell: process.platform === "win32" && command === "npm",
    });
    let output = "";
    let timedOut = false;
    running.add(child);
    child.stdout?.on("data", (piece) => (output += piece));
    child.stderr?.on("data", (piece) => (output += piece));
    const timer = limitMs && setTimeout(() => ((timedOut = true), endGroup(child, "SIGKILL")), limitMs);
    const settle = () => {
      clearTimeout(timer);
      running.delete(child);
      if (held) process.stdout.write(output);
    };
    child.once("error", (error) => (settle(), reject(error)));
    child.once("close", (code) => (settle(), resolve({ code: code ?? 1, output, timedOut })));
  });
}

/** As `run` and quiet, but a failure stops the script with `sentence` and the end of what the program said. */
export async function runOrStop(sentence, command, args, options) {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  if (code !== 0) throw new Stop(`${output.trim().split("\n").slice(-40).join("\n")}\n\n${sentence}`);
  return output;
}

/** A package's own program, run by this Node: no shell, no npx, nothing downloaded. */
export const program = (path) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));

/** npm as it was called, so that the same version installs what it started. */
export function npm(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js") ? [process.execPath, [cli, ...args]] : ["npm", args];
}

function endGroup(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
