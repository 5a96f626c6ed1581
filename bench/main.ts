import { parseArgs } from "node:util";
import { RECIPES } from "@/lib/memory/recall/recipes";
import { benchGrowth } from "./growth/bench-growth";
import { benchImport } from "./import/bench-import";
import { benchLearn } from "./learn/bench-learn";
import { benchList } from "./list/bench-list";
import { benchLong } from "./long/bench-long";
import { benchQa } from "./qa/bench-qa";
import { ablate } from "./recall/ablate";
import { benchRecall } from "./recall/bench-recall";
import { crossval } from "./recall/crossval";
import { benchScale } from "./scale/bench-scale";

const USAGE = `Usage:
  npm run bench -- recall --data FILE [--json OUT] [--limit N] [--recipe NAME]
      Evidence recall on conversations in LoCoMo's JSON shape. --limit asks only the first N questions; --recipe recalls
      with a part switched off.
  npm run bench -- ablate --data FILE [--json OUT]
      The same with every recipe, each conversation imported once.
  npm run bench -- crossval --data FILE [--json OUT]
      Weights chosen on all conversations but one, measured on that one, beside the recipe in use.
  npm run bench -- learn --data FILE
      Whether weights learnt from what is cited in some conversations help in another.
  npm run bench -- qa --data FILE [--json OUT] [--limit N]
      Every question answered by the product and graded; with a connected model as reader and judge, next to plain BM25 and
      the full context. --limit asks only the first N questions of each conversation.
  npm run bench -- list [--memories 10000] [--json OUT]
      The list at /memory with so many memories of one owner on the embedded database: its reads beside one plain query, and the
      built app's page, as a browser and as a bare request sees it.
  npm run bench -- import [--megabytes 200] [--json OUT]
      A ChatGPT export of that size, made up, brought and taken in on the embedded database: time, and how far memory grows.
  npm run bench -- long [--exchanges 48] [--json OUT]
      Questions for one sentence of a page-long reply, in a chat made up for it: passages beside whole messages.
  npm run bench -- growth [--quick] [--json OUT]
      Recall latency beside one exact vector scan, write time and storage as one owner grows (1,000 to 100,000 messages)
      and as owners are added (1 to 10,000); on the server of TEST_DATABASE_URL or DATABASE_URL, else on the embedded
      database. Hours; with --quick smaller sizes, in minutes.
  npm run bench -- scale [--messages 10000] [--memories 10000] [--json OUT]
      Recall latency for one owner with that much memory, on the embedded database and, when TEST_DATABASE_URL
      or DATABASE_URL is set, on that server (in a database of its own, dropped afterwards).`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string" },
    json: { type: "string" },
    quick: { type: "boolean", default: false },
    recipe: { type: "string", default: "default" },
    limit: { type: "string" },
    exchanges: { type: "string", default: "48" },
    messages: { type: "string", default: "10000" },
    memories: { type: "string", default: "10000" },
    megabytes: { type: "string", default: "200" },
  },
});

function count(name: "limit" | "exchanges" | "messages" | "memories" | "megabytes", text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) stop(`--${name} must be a whole number above 0, not "${text}".`);
  return value;
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const { json, quick, recipe } = values;
const data = () => values.data ?? stop(`--data is missing.\n${USAGE}`);
const limit = () => (values.limit === undefined ? undefined : count("limit", values.limit));

function recipeName(): string {
  if (Object.hasOwn(RECIPES, recipe)) return recipe;
  return stop(`There is no recipe "${recipe}". There are: ${Object.keys(RECIPES).join(", ")}.`);
}

const benches: Record<string, () => Promise<unknown>> = {
  recall: () => benchRecall({ data: data(), json, limit: limit(), recipe: recipeName() }),
  ablate: () => ablate({ data: data(), json }),
  crossval: () => crossval({ data: data(), json }),
  learn: () => benchLearn({ data: data() }),
  qa: () => benchQa({ data: data(), json, limit: limit() }),
  list: () => benchList({ memories: count("memories", values.memories), json }),
  import: () => benchImport({ megabytes: count("megabytes", values.megabytes), json }),
  long: () => benchLong({ exchanges: Math.min(count("exchanges", values.exchanges), 144), json }),
  growth: () => benchGrowth({ quick, json }),
  scale: () =>
    benchScale({ messages: count("messages", values.messages), memories: count("memories", values.memories), json }),
};

const what = positionals[0] ?? "";
if (!Object.hasOwn(benches, what)) stop(USAGE);
await benches[what]?.();
