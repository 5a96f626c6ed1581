import { askStructured, type Spent } from "@/lib/ai/structured";
import { tidyLine } from "@/lib/tidy-line";
import type { Candidate, Evidence, Subject, Turn } from "../../types";
import { instructions, prompt, type Around } from "./prompt";
import { readWhen } from "./read-when";
import { drawnMemories, type DrawnMemory } from "./schema";
import { partsOf, splitTurns, type Part } from "./split-turns";

export interface ModelExtraction extends Around {
  /** To be read, oldest first. */
  turns: Turn[];
  /** Earlier turns, only to know whom a pronoun means. */
  context: Turn[];
  /** Is added to as calls are made, so that it holds what was spent also where this throws. */
  spent?: Spent;
}

export interface ModelExtracted {
  candidates: Candidate[];
  calls: number;
  usage: { inputTokens: number; outputTokens: number };
}

const OUTPUT_TOKENS = 6_000;
const MEMORIES_LIMIT = 40;

/**
 * Memories of an episode as a model draws them: one question for each 12,000 characters. Quotes are given back with
 * their place in the message, -1 when they do not stand there exactly; nothing is verified here. Throws AppError when the
 * model gives no valid answer, so that the caller may read the same turns by rule.
 */
export async function extractWithModel(input: ModelExtraction, ask = askStructured): Promise<ModelExtracted> {
  const extracted: ModelExtracted = { candidates: [], calls: 0, usage: { inputTokens: 0, outputTokens: 0 } };
  let before = input.context.flatMap((turn) => partsOf(turn).slice(-1));
  for (const parts of splitTurns(input.turns)) {
    if (parts.every(({ turn }) => turn.speaker === "user" && !/[\p{L}\p{N}]/u.test(turn.text))) continue;
    const { value, usage, calls } = await ask({
      schema: drawnMemories,
      name: "memories",
      instructions: instructions(input),
      prompt: prompt(parts, before, input),
      maxOutputTokens: OUTPUT_TOKENS,
      spent: input.spent,
    });
    extracted.calls += calls;
    extracted.usage.inputTokens += usage.inputTokens;
    extracted.usage.outputTokens += usage.outputTokens;
    extracted.candidates.push(
      ...value.memories.slice(0, MEMORIES_LIMIT).map((drawn) => toCandidate(drawn, parts, input)),
    );
    before = [...before, ...parts];
  }
  return extracted;
}

function toCandidate(
  drawn: DrawnMemory,
  parts: Part[],
  { userName, companionName, timeZone }: ModelExtraction,
): Candidate {
  const { kind, name, relation } = drawn.subject;
  const own = { user: userName, companion: companionName, person: tidyLine(name) || relation || "someone" };
  const valid = readWhen(drawn, timeZone, drawn.kind === "event" || drawn.kind === "plan");
  const slot = drawn.slot && tidyLine(drawn.slot).toLowerCase();
  return {
    statement: tidyLine(drawn.statement),
    kind: drawn.kind,
    subject: person({ name: own[kind], relation: kind === "person" ? relation : null }, kind),
    people: drawn.people
      .filter((other) => other.name.trim() && other.name !== userName)
      .map((other) => person(other, "person")),
    ...(slot ? { slot } : {}),
    ...(valid ? { valid } : {}),
    ...(drawn.ends ? { ends: true } : {}),
    confidence: share(drawn.confidence),
    importance: share(drawn.importance),
    sensitive: drawn.sensitive,
    evidence: drawn.evidence.flatMap((piece) => locate(piece, parts)),
  };
}

const person = ({ name, relation }: { name: string; relation: string | null }, kind: Subject["kind"]): Subject => ({
  kind,
  name: tidyLine(name),
  ...(relation && tidyLine(relation) ? { relation: tidyLine(relation).toLowerCase() } : {}),
});

const share = (value: number) => Math.min(1, Math.max(0, value));

/** The message a cited turn id stands for, and where in it the quote begins. An id that was not shown is no evidence. */
function locate({ turn: id, quote }: { turn: string; quote: string }, parts: Part[]): Evidence[] {
  const part = /^t[1-9]\d*$/.test(id) ? parts[Number(id.slice(1)) - 1] : undefined;
  if (!part || !quote.trim()) return [];
  const { messageId, text } = part.turn;
  const near = text.indexOf(quote, part.offset);
  return [{ messageId, quote, start: near >= 0 ? near : text.indexOf(quote) }];
}
