/** Thrown where the reader can do something about it: the message is a whole sentence that says what. */
export class Stop extends Error {}

export const say = (line) => console.log(`- ${line}`);

/** Runs a script's main function; a `Stop` becomes one sentence and exit code 1, anything else keeps its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exit(1);
  }
}
