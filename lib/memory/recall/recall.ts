import type { Db } from "@/lib/db/types";
import {
  addCircumstance,
  addEpisodes,
  addGraph,
  addMemories,
  addNear,
  denseWeight,
} from "@/lib/memory/recall/add-channels";
import { addWords } from "@/lib/memory/recall/add-words";
import { addBranches, readBranches } from "@/lib/memory/recall/coarse-to-fine";
import { asksExactly } from "@/lib/memory/fade/asks-exactly";
import { fadeScores } from "@/lib/memory/fade/to-fading";
import { applyLearnt } from "@/lib/memory/learn/apply-learnt";
import type { Learnt } from "@/lib/memory/learn/learnt";
import { findLittle, look, type Look } from "@/lib/memory/recall/look";
import { findWords } from "@/lib/memory/recall/find-words";
import { eventsByMessage, loadMemories } from "@/lib/memory/recall/load-memories";
import { leaveOutWithheld, readWithheld } from "@/lib/memory/recall/leave-out-withheld";
import { loadPlaces, type PlacedMessage } from "@/lib/memory/recall/load-places";
import { readEpisodes } from "@/lib/memory/recall/read-episodes";
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
import type { Place, Scored } from "@/lib/memory/recall/types";
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

/**
 * Question → ranked memories and messages of one owner, best first, with why. Words (BM25 with the owner's own document
 * frequencies, with feedback), neighbours, sessions, memories, episodes, vectors and time each give a score, which are
 * normalised and added. No other owner's row is looked at. What holds the question's words is scored: all of it up to 400
 * messages, of more the 200 that the database finds best. Four rounds to the database (who is named, words, words fed back,
 * places), beside which vectors, memories and episodes are read where there is more than one connection.
 */
export async function recall(db: Db, scope: OwnerScope, text: string, options: RecallOptions): Promise<Recall> {
  const started = performance.now();
  const { now, userName, companionName = "Kith", recipe: chosen = RECIPE } = options;
  const asked = readQuestion(text, { userName, companionName });
  const names = [userName, companionName];

  // Three ways that wait for each other as little as they can: words, and what they bring; vectors and what both point to;
  // and what needs neither.
  const looked = look(db, scope, asked, chosen);
  const counted = readCollections(db, scope);
  const nearest = readNearest(db, scope, text, chosen, findLittle(asked, looked));
  const aimed = aim(db, scope, looked, counted, nearest, chosen);
  const widened = Promise.all([looked.question, looked.messages, counted]).then(([question, hits, { message }]) =>
    findWords(db, scope, withAnchors(question, chosen), hits, message, chosen),
  );
  const spans = readSessions(db, scope);
  const ordered = spans.then(orderSessions);
  // The processor's part of the words, while vectors are still compared.
  const worded = Promise.all([widened, spans, ordered, counted]).then(([{ hits, terms }, all, sessions, { message }]) =>
    scoreMessages(hits, terms, all, sessions, message, chosen),
  );
  const [question, found, collections, near, targets, words, sessions, byWords, withheld, range] = await Promise.all([
    ...([looked.question, looked.messages, counted, nearest, aimed, widened, ordered, worded] as const),
    readWithheld(db, scope, text, names),
    // Costs the processor some milliseconds, which are free while the database is at work: not before it is.
    spans.then(() => readRange(text, now)),
  ]);
  const { recipe, rawScores, episodeScores, episodes } = targets;
  const memories = targets.memories.filter(
    ({ status, statement }) => status !== "archived" || asksExactly(text, statement, names),
  );
  const memoryScores = fadeScores(rawScores, memories, now, recipe.fade);
  const scores = new Map<Place, Scored>();
  addNear(scores, near, recipe);
  addMemories(scores, memories, memoryScores, recipe);
  addEpisodes(scores, episodes, episodeScores, recipe);
  // What goes down the tree adds to every message found.
  addWords(scores, byWords, sessions, recipe.weights.tree ? Infinity : recipe.candidates);
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
  const events = eventsByMessage(memories);
  for (const message of messages)
    addCircumstance(scores, message, events.get(message.id) ?? [], question, range, now, recipe);

  applyLearnt(
    scores,
    messages.map((message) => message.place),
    options.learnt,
    { explore: recipe.explore, text },
  );

  const ranked = spread(
    messages.sort((a, b) => scoreOf(b) - scoreOf(a) || a.at.getTime() - b.at.getTime() || a.seq - b.seq),
    scoreOf,
    (message) => findSession(sessions, message.conversationId, message.seq) ?? message.conversationId,
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
    sureness: sureness(items, asked, words.hits, collections.message),
    ms: performance.now() - started,
  };
}

/** The memories and episodes that words and vectors point to, and the recipe they are weighed by. */
async function aim(
  db: Db,
  scope: OwnerScope,
  looked: Look,
  counted: Promise<Collections>,
  nearest: Promise<Nearest>,
  chosen: Recipe,
) {
  const [question, { messages }, { targets }, collections, { near, embedding }] = await Promise.all([
    ...([looked.question, looked.messages, looked.targets, counted, nearest] as const),
  ]);
  const dense = denseWeight(embedding, chosen);
  const scoresOf = (kind: "memory" | "episode") =>
    scoreTargets(kind, targets, near, question.terms, collections[kind], chosen, dense);
  const rawScores = scoresOf("memory");
  const episodeScores = scoresOf("episode");
  const recipe = routed(chosen, rawScores, episodeScores, messages, question.terms, collections.message);
  const [memories, episodes] = await Promise.all([
    loadMemories(db, scope, best(rawScores, recipe.memories), question.past),
    readEpisodes(db, scope, best(episodeScores, recipe.episodes)),
  ]);
  return { recipe, rawScores, episodeScores, memories, episodes };
}
