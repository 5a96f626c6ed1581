import { interruption } from "./interruption.mjs";

/** Thrown where the reader can do something about it: the message is a whole sentence that says what. */
export class Stop extends Error {}

export const say = (line) => console.log(`- ${line}`);

/** What a shell gives for a program ended by Ctrl-C. */
const INTERRUPTED = 130;

/** Runs a script's main function; a `Stop` becomes one sentence and exit code 1, anything else keeps its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (interruption.asked) process.exit(INTERRUPTED);
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exit(1);
  }
}
