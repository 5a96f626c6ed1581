import { Stop } from "./say.mjs";

const LEAST = [20, 19];

/** Stops with a sentence when this Node is too old. Uses nothing that an old Node lacks. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  throw new Stop(
    `Kith needs Node ${LEAST.join(".")} or newer, and this is ${process.versions.node}. ` +
      "Install a current one from https://nodejs.org and run the command again.",
  );
}
