import type { Db } from "@/lib/db/types";
import { addCircumstance, addEpisodes, addMemories, addNear, denseWeight } from "@/lib/memory/recall/add-channels";
import { addBranches, readBranches } from "@/lib/memory/recall/coarse-to-fine";
import { asksExactly } from "@/lib/memory/fade/asks-exactly";
import { fadeScores } from "@/lib/memory/fade/to-fading";
import { findWords } from "@/lib/memory/recall/find-words";
import { loadMemories } from "@/lib/memory/recall/load-memories";
import { loadPlaces, type PlacedMessage } from "@/lib/memory/recall/load-places";
import { readEpisodes } from "@/lib/memory/recall/read-episodes";
import { readHits } from "@/lib/memory/recall/read-hits";
import { readOwner } from "@/lib/memory/recall/read-owner";
import { readQuestion } from "@/lib/memory/recall/read-question";
import { readSessions } from "@/lib/memory/recall/read-sessions";
import { RECIPE, type Recipe } from "@/lib/memory/recall/recipe";
import { findSession, orderSessions } from "@/lib/memory/recall/session-of";
import { spread } from "@/lib/memory/recall/spread";
import { scoreMessages } from "@/lib/memory/recall/score-messages";
import { best, scoreTargets } from "@/lib/memory/recall/score-targets";
import { sureness } from "@/lib/memory/recall/sureness";
import { toItems } from "@/lib/memory/recall/to-items";
import type { Recall } from "@/lib/memory/types";
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
}

const LIMIT = 60;
/** Places that are spread; those behind follow by score. */
const SPREAD = 40;

/**
 * Question → ranked memories and messages of one owner, best first, with why. Words (BM25 with the owner's own document
 * frequencies, with feedback), neighbours, sessions, memories, episodes, vectors and time each give a score, which are
 * normalised and added. No other owner's row is looked at. Up to a few thousand messages everything is scored; above that
 * what the database finds best by words and by vectors. A handful of rounds to the database, whose queries run side by
 * side where there is more than one connection.
 */
export async function recall(db: Db, scope: OwnerScope, text: string, options: RecallOptions): Promise<Recall> {
  const started = performance.now();
  const { now, userName, companionName = "Kith", recipe = RECIPE } = options;
  const question = readQuestion(text, { now, userName, companionName });

  const [owner, found, sessions] = await Promise.all([
    readOwner(db, scope, text, recipe.nearest),
    readHits(db, scope, question.terms, ["message", "memory", "episode"], recipe),
    readSessions(db, scope),
  ]);
  const { collections, near } = owner;
  const dense = denseWeight(owner.embedding, recipe);
  const scoresOf = (kind: "memory" | "episode") =>
    scoreTargets(kind, found.targets, near, question.terms, collections[kind], recipe, dense);
  const rawScores = scoresOf("memory");
  const episodeScores = scoresOf("episode");

  const [words, loadedMemories, episodes] = await Promise.all([
    findWords(db, scope, question.terms, found, collections.message, recipe),
    loadMemories(db, scope, best(rawScores, recipe.memories), question.past),
    readEpisodes(db, scope, best(episodeScores, recipe.episodes)),
  ]);
  const memories = loadedMemories.filter(
    ({ status, statement }) => status !== "archived" || asksExactly(text, statement, [userName, companionName]),
  );
  const memoryScores = fadeScores(rawScores, memories, now, recipe.fade);
  const scores = scoreMessages(words.hits, words.terms, sessions, collections.message, recipe);
  addNear(scores, owner, recipe);
  addMemories(scores, memories, memoryScores, recipe);
  addEpisodes(scores, episodes, episodeScores, recipe);
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
  for (const message of messages) addCircumstance(scores, message, question, now, recipe);

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
  const items = toItems(
    { messages: ranked, scores, memories, memoryScores, terms: question.terms },
    options.limit ?? LIMIT,
  );
  return {
    items: items.map((item, index) => ({ ...item, ref: `m${index + 1}` })),
    sureness: sureness(
      items.map((item) => item.text),
      question,
      words.hits,
      collections.message,
    ),
    ms: performance.now() - started,
  };
}
