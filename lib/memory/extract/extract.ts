import { modelStatus } from "@/lib/ai/models";
import { isUnreachable, nothingSpent } from "@/lib/ai/structured";
import type { Db } from "@/lib/db/types";
import { log } from "@/lib/log";
import { extractBuiltIn } from "@/lib/memory/extract/built-in/extract-built-in";
import { doubtOthersWords } from "@/lib/memory/extract/doubt-others-words";
import { keepDetails } from "@/lib/memory/extract/keep-details";
import { civilAt } from "@/lib/memory/extract/built-in/times/civil";
import { readDayOfYear } from "@/lib/memory/extract/built-in/times/day-of-year";
import type { Known } from "@/lib/memory/extract/built-in/times/find-times";
import { readStages } from "@/lib/memory/extract/built-in/times/life-stages";
import { verifyEvidence } from "@/lib/memory/extract/verify";
import { extractWithModel } from "@/lib/memory/extract/with-model/extract-with-model";
import { readManners } from "@/lib/memory/manner/read-manners";
import type { Candidate, Subject, Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";
import { HELD } from "@/lib/memory/store/never-held";

export interface Extraction {
  /** New turns, an episode at a time. */
  episodes: Turn[][];
  context: Turn[];
  userName: string;
  companionName: string;
  timeZone: string;
  /** Without a model, even where there is one: for a look at what words would give. */
  byRuleOnly?: boolean;
}

export interface Extracted {
  candidates: Candidate[];
  author: "model" | "builtin";
  modelCalls: number;
  tokens: number;
  /** Why a connected model drew nothing: it could not be reached or refused, or its answer could not be used. */
  failure?: "unreachable" | "unusable";
}

const KNOWN_PEOPLE = 60;
const CONTEXT_TURNS = 12;
const KNOWN_DATES = 20;

/**
 * Candidates whose evidence stands in their message and whose statements keep its numbers, names and titles. With a memory
 * model one call an episode; when it fails or is not there the built-in extractor reads the same turns, so that remembering
 * never stops.
 */
export async function extract(db: Db, scope: OwnerScope, input: Extraction): Promise<Extracted> {
  const knownPeople = await readPeople(db, scope);
  const known = await readKnown(db, scope, input.timeZone);
  const all: Extracted = { candidates: [], author: "builtin", modelCalls: 0, tokens: 0 };
  const before = [...input.context];
  for (const turns of input.episodes) {
    const step = { ...input, turns, context: before.slice(-CONTEXT_TURNS), knownPeople, known };
    const drawn = input.byRuleOnly ? builtIn(step) : await extractEpisode(step);
    const candidates = drawn.author === "model" ? doubtOthersWords(drawn.candidates, step) : drawn.candidates;
    const byId = new Map([...before, ...turns].map((turn) => [turn.messageId, turn]));
    const manners = readManners(step);
    const verified: Candidate[] = [];
    for (const candidate of [...withoutManners(candidates, manners), ...manners]) {
      const verdict = verifyEvidence(candidate, byId);
      if (verdict.ok) verified.push(verdict.candidate);
      else log.info({ why: verdict.why, ownerId: scope.ownerId }, "candidate dropped");
    }
    const speakers = [input.userName, input.companionName];
    all.candidates.push(...keepDetails(verified, byId, { timeZone: input.timeZone, speakers }));
    if (drawn.author === "model") all.author = "model";
    all.modelCalls += drawn.modelCalls;
    all.tokens += drawn.tokens;
    all.failure ??= drawn.failure;
    before.push(...turns);
  }
  return all;
}

/** "I prefer short answers" is a wish about answers and not a taste beside it; what one is called is a fact as well. */
function withoutManners(candidates: Candidate[], manners: Candidate[]): Candidate[] {
  const places = manners.flatMap((manner) => manner.evidence);
  return candidates.filter(
    ({ kind, slot, evidence }) =>
      kind !== "manner" &&
      (slot === "name" ||
        !evidence.some((piece) =>
          places.some(
            (place) =>
              place.messageId === piece.messageId &&
              piece.start < place.start + place.quote.length &&
              place.start < piece.start + piece.quote.length,
          ),
        )),
  );
}

async function extractEpisode(step: Parameters<typeof extractBuiltIn>[0]): Promise<Extracted> {
  if (modelStatus().mode === "built-in") return builtIn(step);
  const spent = nothingSpent();
  const booked = () => ({ modelCalls: spent.calls, tokens: spent.usage.inputTokens + spent.usage.outputTokens });
  try {
    const { candidates } = await extractWithModel({ ...step, spent });
    return { candidates, author: "model", ...booked() };
  } catch (error) {
    log.warn(
      { error: error instanceof Error ? error.message : String(error) },
      "memory model failed; built-in extractor reads instead",
    );
    const failure = isUnreachable(error) ? "unreachable" : "unusable";
    return { ...builtIn(step), ...booked(), failure };
  }
}

const builtIn = (step: Parameters<typeof extractBuiltIn>[0]): Extracted => ({
  candidates: extractBuiltIn(step),
  author: "builtin",
  modelCalls: 0,
  tokens: 0,
});

async function readPeople(db: Db, { ownerId }: OwnerScope): Promise<Subject[]> {
  const people = await db.person.findMany({
    where: { ownerId, kind: "person" },
    orderBy: { createdAt: "desc" },
    take: KNOWN_PEOPLE,
    select: { name: true, relation: true },
  });
  return people.map(({ name, relation }) => ({ kind: "person", name, relation: relation ?? undefined }));
}

/** The user's day of birth and the years of school and college as memory holds them, for "when I was in college". */
async function readKnown(db: Db, { ownerId }: OwnerScope, timeZone: string): Promise<Known> {
  const rows = await db.memory.findMany({
    where: {
      ...{ ownerId, subject: { kind: "user" } },
      OR: [
        { slot: "birthday", status: "active" },
        { AND: [HELD], slot: "studies", status: { not: "review" }, validFrom: { not: null }, validTo: { not: null } },
      ],
    },
    orderBy: { recordedAt: "desc" },
    take: KNOWN_DATES,
    select: { statement: true, slot: true, validFrom: true, validTo: true },
  });
  const held = rows.find((row) => row.slot === "birthday");
  const studies = rows.flatMap(({ statement, slot, validFrom, validTo }) =>
    slot === "studies" && validFrom && validTo
      ? [{ statement, from: civilAt(validFrom, timeZone), to: civilAt(validTo, timeZone) }]
      : [],
  );
  return { birthday: held && readDayOfYear(held.statement), stages: readStages(studies) };
}
