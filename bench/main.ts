import { parseArgs } from "node:util";
import { RECIPES } from "@/lib/memory/recall/recipes";
import { benchQa } from "./qa/bench-qa";
import { ablate } from "./recall/ablate";
import { benchRecall } from "./recall/bench-recall";
import { benchScale } from "./scale/bench-scale";

const USAGE = `Usage:
  npm run bench -- recall --data FILE [--json OUT] [--limit N] [--recipe NAME]
      Evidence recall on conversations in LoCoMo's JSON shape. --limit asks only the first N questions; --recipe recalls
      with a part switched off.
  npm run bench -- ablate --data FILE [--json OUT]
      The same with every recipe, each conversation imported once.
  npm run bench -- qa --data FILE [--json OUT] [--limit N]
      Every question answered by the product and graded; with a connected model as reader and judge, next to plain BM25 and
      the full context. --limit asks only the first N questions of each conversation.
  npm run bench -- scale [--messages 10000] [--memories 10000] [--json OUT]
      Recall latency for one owner with that much memory, on the embedded database and, when TEST_DATABASE_URL
      or DATABASE_URL is set, on that server (in a database of its own, dropped afterwards).`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string" },
    json: { type: "string" },
    recipe: { type: "string", default: "default" },
    limit: { type: "string" },
    messages: { type: "string", default: "10000" },
    memories: { type: "string", default: "10000" },
  },
});

function count(name: "limit" | "messages" | "memories", text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) stop(`--${name} must be a whole number above 0, not "${text}".`);
  return value;
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const what = positionals[0];
if (what === "recall" && values.data) {
  const { recipe } = values;
  if (!Object.hasOwn(RECIPES, recipe))
    stop(`There is no recipe "${recipe}". There are: ${Object.keys(RECIPES).join(", ")}.`);
  const limit = values.limit === undefined ? undefined : count("limit", values.limit);
  await benchRecall({ data: values.data, json: values.json, limit, recipe });
} else if (what === "ablate" && values.data) {
  await ablate({ data: values.data, json: values.json });
} else if (what === "qa" && values.data) {
  const limit = values.limit === undefined ? undefined : count("limit", values.limit);
  await benchQa({ data: values.data, json: values.json, limit });
} else if (what === "scale") {
  const { messages, memories, json } = values;
  await benchScale({ messages: count("messages", messages), memories: count("memories", memories), json });
} else {
  stop(what === "recall" || what === "ablate" || what === "qa" ? `--data is missing.\n${USAGE}` : USAGE);
}
