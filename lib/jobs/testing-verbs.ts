import { readdirSync } from "node:fs";
import path from "node:path";

/** Take no id: they work on text, on a row already read, or on the whole of the scope's own. */
const WITHOUT_ID = [
  ...[
    "firstWords",
    "cleanText",
    "toUsedItem",
    "statementKey",
    "statementKeys",
    "saltedKeys",
    "toMemoryView",
    "toMemoryViews",
  ],
  ...["toWhen", "fromWhen", "nameKey", "nameFamily", "isShortFor", "isPastPlan", "markPastPlans"],
  ...["withCaption", "plainCaptions", "maskCaptions", "saysMoreThanCaptions", "held", "wasBelieved", "isWording"],
  ...["findPerson", "resolvePerson", "lockOwner", "repeatsWords", "contentOf", "writeVersion", "changeMany"],
  // Below the doors: ids of the owner's own rows, which their filters and keys hold to; see change-message.db.test.ts.
  ...["layTombstones", "readSaid", "findMessage", "lockConversation", "changeMessage", "claimReread", "requireWords"],
  // Of the scope's owner alone, with no id, or with words in the place of ids.
  ...["readEdition", "bumpEdition", "liftTombstones", "findSayings", "tellingSentences", "blankTelling"],
  ...["blankRepeats", "blankSentence", "blankQuotes", "replaceQuotes", "settlePerson"],
  // The operator's broom, over all owners.
  ...["markInterrupted", "dropIncognito"],
  ...["stricterMode", "modeUnder", "readsMemory", "writesMemory", "shorten", "toldOf"],
  ...["writeUnlessStale", "saidAtOf"],
];

/** The verbs of conversation and memory that take an id and are not among those tried. */
export async function findUntried(tried: string[]): Promise<string[]> {
  const known = new Set([...tried, ...WITHOUT_ID]);
  const untried: string[] = [];
  for (const folder of ["lib/conversation", "lib/memory", "lib/memory/store"]) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts") && !/test(ing)?\.ts$/.test(name))) {
      const exported = (await import(/* @vite-ignore */ path.resolve(folder, file))) as Record<string, unknown>;
      for (const [name, value] of Object.entries(exported))
        if (typeof value === "function" && !known.has(name)) untried.push(`${file} ${name}`);
    }
  }
  return untried;
}
