import type { Db } from "@/lib/db/types";
import {
  addCircumstance,
  addEpisodes,
  addGraph,
  addMemories,
  addNear,
  denseWeight,
} from "@/lib/memory/recall/add-channels";
import { addBranches, readBranches } from "@/lib/memory/recall/coarse-to-fine";
import { asksExactly } from "@/lib/memory/fade/asks-exactly";
import { fadeScores } from "@/lib/memory/fade/to-fading";
import { applyLearnt } from "@/lib/memory/learn/apply-learnt";
import type { Learnt } from "@/lib/memory/learn/learnt";
import { findWords } from "@/lib/memory/recall/find-words";
import { eventsOf, loadMemories } from "@/lib/memory/recall/load-memories";
import { leaveOutWithheld, readWithheld } from "@/lib/memory/recall/leave-out-withheld";
import { loadPlaces, type PlacedMessage } from "@/lib/memory/recall/load-places";
import { readEpisodes } from "@/lib/memory/recall/read-episodes";
import { otherNames, readNamedPeople } from "@/lib/memory/recall/other-names";
import { readHits, type Hits } from "@/lib/memory/recall/read-hits";
import { readCollections, type Collections } from "@/lib/memory/recall/read-collections";
import { readNearest, type Nearest } from "@/lib/memory/recall/read-nearest";
import { readQuestion } from "@/lib/memory/recall/read-question";
import { readRange } from "@/lib/memory/recall/read-range";
import { readSessions } from "@/lib/memory/recall/read-sessions";
import { RECIPE, type Recipe } from "@/lib/memory/recall/recipe";
import { findSession, orderSessions } from "@/lib/memory/recall/session-of";
import { spread } from "@/lib/memory/recall/spread";
import { routed } from "@/lib/memory/recall/routed";
import { scoreMessages, termWeights } from "@/lib/memory/recall/score-messages";
import { best, scoreTargets } from "@/lib/memory/recall/score-targets";
import { sureness } from "@/lib/memory/recall/sureness";
import { walkGraph } from "@/lib/memory/recall/walk-graph";
import { toItems } from "@/lib/memory/recall/to-items";
import type { Question } from "@/lib/memory/recall/types";
import { withAnchors } from "@/lib/memory/recall/with-anchors";
import type { CutItem, Recall } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export interface RecallOptions {
  now: Date;
  timeZone: string;
  userName: string;
  companionName?: string;
  /** Items at most. */
  limit?: number;
  excludeMessageIds?: string[];
  recipe?: Recipe;
  /** What was learnt from this owner's replies; absent where recall does not learn. */
  learnt?: Learnt;
}

const LIMIT = 60;
/** Places that are spread; those behind follow by score. */
const SPREAD = 40;
/** So few memories found by their words are looked for by the built-in vectors too. */
const FEW_MEMORIES = 12;

/**
 * Question → ranked memories and messages of one owner, best first, with why. Words (BM25 with the owner's own document
 * frequencies, with feedback), neighbours, sessions, memories, episodes, vectors and time each give a score, which are
 * normalised and added. No other owner's row is looked at. Up to a few thousand messages everything is scored; above that
 * what the database finds best by words and by vectors. Three rounds to the database, whose queries run side by side
 * where there is more than one connection.
 */
export async function recall(db: Db, scope: OwnerScope, text: string, options: RecallOptions): Promise<Recall> {
  const started = performance.now();
  const { now, userName, companionName = "Kith", recipe: chosen = RECIPE } = options;
  const asked = readQuestion(text, { userName, companionName });
  const names = [userName, companionName];

  // Three ways that wait for each other as little as they can: words, and what they bring; vectors and what both point to;
  // and what needs neither.
  const looked = find(db, scope, asked, chosen);
  const counted = readCollections(db, scope);
  const thin = looked.then(({ found }) => findLittle(asked, found));
  const nearest = readNearest(db, scope, text, chosen.nearest, thin);
  const aimed = Promise.all([looked, counted, nearest]).then(([{ question, found }, collections, near]) =>
    aim(db, scope, question, found, collections, near, chosen),
  );
  const widened = Promise.all([looked, counted]).then(([{ question, found }, { message }]) =>
    findWords(db, scope, withAnchors(question, chosen), found, message, chosen),
  );
  const spans = readSessions(db, scope);
  const [{ question, found }, collections, near, targets, words, sessions, withheld, range] = await Promise.all([
    ...([looked, counted, nearest, aimed, widened, spans] as const),
    readWithheld(db, scope, text, names),
    // Costs the processor some milliseconds, which are free while the database is at work: not before it is.
    spans.then(() => readRange(text, now)),
  ]);
  const { recipe, rawScores, episodeScores, episodes } = targets;
  const memories = targets.memories.filter(
    ({ status, statement }) => status !== "archived" || asksExactly(text, statement, names),
  );
  const memoryScores = fadeScores(rawScores, memories, now, recipe.fade);
  const scores = scoreMessages(words.hits, words.terms, sessions, collections.message, recipe);
  addNear(scores, near, recipe);
  addMemories(scores, memories, memoryScores, recipe);
  addEpisodes(scores, episodes, episodeScores, recipe);
  if (recipe.weights.graph) addGraph(scores, walkGraph(scores, memories, memoryScores, episodes, recipe), recipe);
  if (recipe.weights.tree)
    addBranches(scores, await readBranches(db, scope, question.terms, recipe.session), recipe.weights.tree);

  const places = [...scores].sort((a, b) => b[1].score - a[1].score).slice(0, recipe.candidates);
  const excluded = new Set(options.excludeMessageIds);
  const loaded = await loadPlaces(
    db,
    scope,
    places.map(([place]) => place),
  );
  const messages = loaded.filter((message) => !excluded.has(message.id));
  for (const message of messages)
    addCircumstance(scores, message, eventsOf(message, memories), question, range, now, recipe);

  applyLearnt(
    scores,
    messages.map((message) => message.place),
    options.learnt,
    { explore: recipe.explore, text },
  );

  const ordered = orderSessions(sessions);
  const ranked = spread(
    messages.sort((a, b) => scoreOf(b) - scoreOf(a) || a.at.getTime() - b.at.getTime() || a.seq - b.seq),
    scoreOf,
    (message) => findSession(ordered, message.conversationId, message.seq) ?? message.conversationId,
    question.many ? recipe.many.spread : 0,
    SPREAD,
  );
  function scoreOf(message: PlacedMessage): number {
    return scores.get(message.place)?.score ?? 0;
  }
  const telling = termWeights(found.messages, question.terms, collections.message.count);
  const dropped: CutItem[] = [];
  const drop = (item: Omit<CutItem["item"], "ref">, why: CutItem["why"]) =>
    dropped.push({ item: { ...item, ref: "" }, why });
  const { passageChars } = recipe;
  const ground = { messages: ranked, scores, memories, memoryScores, terms: telling, passageChars, drop };
  const items = leaveOutWithheld(toItems(ground, options.limit ?? LIMIT), withheld, names);
  return {
    items: items.map((item, index) => ({ ...item, ref: `m${index + 1}` })),
    dropped,
    sureness: sureness(
      items.map((item) => item.text),
      asked,
      words.hits,
      collections.message,
    ),
    ms: performance.now() - started,
  };
}

/** The first look: what holds the question's words, and the other names of whom it names. */
async function find(
  db: Db,
  scope: OwnerScope,
  asked: Question,
  recipe: Recipe,
): Promise<{ question: Question; found: Hits }> {
  const { names } = recipe.weights;
  const people = names ? await readNamedPeople(db, scope, asked.text) : [];
  const terms = new Map([...asked.terms, ...otherNames(asked.text, asked.terms, people, names)]);
  const question = { ...asked, terms };
  const found = await readHits(db, scope, withAnchors(question, recipe), ["message", "memory", "episode"], recipe);
  return { question, found };
}

/** Words find few memories, or a word of the question stands in no message or no memory, as a slip of the pen does. */
function findLittle({ terms }: Question, { known, targets }: Hits): boolean {
  const memories = new Set(targets.filter(({ kind }) => kind === "memory").map(({ targetId }) => targetId));
  if (memories.size < FEW_MEMORIES) return true;
  return [...terms.keys()].some((term) => !known.has(`message ${term}`) || !known.has(`memory ${term}`));
}

/** The memories and episodes that words and vectors point to, and the recipe they are weighed by. */
async function aim(
  db: Db,
  scope: OwnerScope,
  question: Question,
  found: Hits,
  collections: Collections,
  { near, embedding }: Nearest,
  chosen: Recipe,
) {
  const dense = denseWeight(embedding, chosen);
  const scoresOf = (kind: "memory" | "episode") =>
    scoreTargets(kind, found.targets, near, question.terms, collections[kind], chosen, dense);
  const rawScores = scoresOf("memory");
  const episodeScores = scoresOf("episode");
  const recipe = routed(chosen, rawScores, episodeScores, found.messages, question.terms, collections.message);
  const [memories, episodes] = await Promise.all([
    loadMemories(db, scope, best(rawScores, recipe.memories), question.past),
    readEpisodes(db, scope, best(episodeScores, recipe.episodes)),
  ]);
  return { recipe, rawScores, episodeScores, memories, episodes };
}
