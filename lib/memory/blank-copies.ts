import type { Db } from "@/lib/db/types";
import { BLANK, blankQuotes } from "@/lib/memory/blank";
import { blankRepeats } from "@/lib/memory/blank-repeats";
import { bumpEdition } from "@/lib/memory/store/edition";
import { forgetInPrompts } from "@/lib/memory/forget-in-prompts";
import { blankTelling, type ForgottenWords } from "@/lib/memory/forgotten-words";
import { indexEpisodes } from "@/lib/memory/index/index-episodes";
import { reindexMessages } from "@/lib/memory/index/reindex-messages";
import { analyse } from "@/lib/memory/lexical/analyse";
import { saveMoods } from "@/lib/memory/mood/save-moods";
import { tallyUp, type Tally } from "@/lib/memory/receipts/tally";
import { repeatsWords } from "@/lib/memory/repeats-words";
import { forgetInSummaries } from "@/lib/memory/summaries/forget-in-summaries";
import { summarise, type Changed } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

interface Copies {
  /** Where the forgotten words stand in messages. */
  places: { messageId: string; quote: string }[];
  statements: string[];
  /** Replies that were given the memory. */
  citing: string[];
  /** The memories that were erased: what a kept prompt says of them goes whole. */
  erased?: string[];
  /** What was forgotten word by word: sentences of any message given that say it go as well, the person's own among them. */
  words?: ForgottenWords[];
  /** Messages in which such a sentence may stand (`findSayings`). */
  sayings?: string[];
  /** Summaries the erased memories stood in already. */
  summaries?: Changed;
  /** Rows of summaries that are counted already. */
  summed?: string[];
  now: Date;
  /** Where it is counted what was rewritten. */
  tally?: Tally;
}

/**
 * Blanks the forgotten words wherever a copy of them is kept as text: the quoted spans in their messages, sentences of
 * the replies given the memory and of any reply in those conversations that repeat it, and the summaries of episodes, sessions and all
 * that stands on them. What remains is indexed and summed up anew. Returns how many messages changed.
 */
export async function blankCopies(
  tx: Db,
  scope: OwnerScope,
  {
    places,
    statements,
    citing,
    erased = [],
    words = [],
    sayings = [],
    summaries = {},
    summed = [],
    now,
    tally,
  }: Copies,
): Promise<number> {
  const { ownerId } = scope;
  await bumpEdition(tx, scope);
  const told = statements.concat(places.map((place) => place.quote)).map((text) => new Set(analyse(text)));
  const sources = await tx.message.findMany({
    where: { ownerId, id: { in: places.map((place) => place.messageId) } },
    select: { id: true, conversationId: true },
  });
  const messages = await tx.message.findMany({
    where: {
      ownerId,
      OR: [
        { id: { in: [...citing, ...sayings, ...sources.map((row) => row.id)] } },
        { conversationId: { in: sources.map((row) => row.conversationId) }, role: "assistant" },
      ],
    },
    include: { evidence: { select: { quote: true } } },
  });
  const changed: typeof messages = [];
  for (const message of messages) {
    const quotes = places.filter((place) => place.messageId === message.id).map((place) => place.quote);
    const bare = blankQuotes(message.text, quotes);
    const kept = message.evidence.map(({ quote }) => ({ quote, start: bare.indexOf(quote) }));
    let text = blankTelling(
      { ...message, text: bare },
      words,
      kept.filter(({ start }) => start >= 0),
    );
    if (message.role === "assistant") text = blankRepeats(text, told);
    if (text !== message.text) changed.push({ ...message, text });
  }
  for (const { id, role, text } of changed) {
    await dropBrokenEvidence(tx, ownerId, id, text);
    await tx.message.update({ where: { id }, data: { text } });
    tallyUp(tally, role === "user" ? "messages" : "replies", 1);
  }
  const quotes = places.map((place) => place.quote);
  tallyUp(tally, "prompts", await forgetInPrompts(tx, scope, { memoryIds: erased, quotes, told, words }));
  await readMoodsAgain(tx, scope, changed);
  tallyUp(tally, "moments", await forgetMoments(tx, scope, changed, told));
  await tallyEntries(tx, scope, changed, tally);
  await reindexMessages(tx, scope, changed);
  // What only may have said it, and did not, leaves its conversation as it is.
  const touched = messages.filter(({ id }) => citing.includes(id) || changed.some((row) => row.id === id));
  const conversationIds = [...new Set([...touched, ...sources].map((row) => row.conversationId))];
  await blankDerived(tx, scope, { conversationIds, told, words, places, tally });
  const messageIds = [...new Set([...changed, ...sources].map((row) => row.id))];
  const held = await forgetInSummaries(tx, scope, { messageIds, told });
  tallyUp(tally, "summaries", held.rows.filter((id) => !summed.includes(id)).length);
  const sessionIds = [...(summaries.sessionIds ?? []), ...held.sessionIds];
  await summarise(tx, scope, { messageIds, sessionIds, weeks: [...(summaries.weeks ?? []), ...held.weeks] }, now);
  return changed.length;
}

/** Terms and vectors of what is indexed anew. */
async function tallyEntries(tx: Db, { ownerId }: OwnerScope, changed: { id: string }[], tally?: Tally): Promise<void> {
  if (!tally) return;
  const where = { ownerId, entry: { messageId: { in: changed.map((row) => row.id) } } };
  tallyUp(tally, "terms", await tx.posting.count({ where }));
  tallyUp(tally, "vectors", await tx.indexVector.count({ where }));
}

/** What rested on words that are now blank (the companion's own statements, say) has lost its ground and goes too. */
async function dropBrokenEvidence(tx: Db, ownerId: string, messageId: string, text: string): Promise<void> {
  const evidence = await tx.evidence.findMany({ where: { ownerId, messageId } });
  const broken = evidence.filter((row) => !text.includes(row.quote));
  const memoryIds = [...new Set(broken.map((row) => row.memoryId))];
  await tx.evidence.deleteMany({ where: { id: { in: broken.map((row) => row.id) } } });
  await tx.memory.updateMany({
    where: { ownerId, supersededById: { in: memoryIds }, supersededBy: { evidence: { none: {} } } },
    data: { supersededById: null },
  });
  await tx.memory.deleteMany({ where: { ownerId, id: { in: memoryIds }, evidence: { none: {} } } });
  for (const row of evidence.filter((kept) => !broken.includes(kept))) {
    const start = text.indexOf(row.quote);
    if (start !== row.start) await tx.evidence.update({ where: { id: row.id }, data: { start } });
  }
}

/** The mood a forgotten sentence gave its message goes with it. */
async function readMoodsAgain(
  tx: Db,
  scope: OwnerScope,
  changed: { id: string; role: "user" | "assistant"; text: string }[],
): Promise<void> {
  const ids = changed.map((row) => row.id);
  const rows = await tx.messageMood.findMany({ where: { ownerId: scope.ownerId, messageId: { in: ids } } });
  const known = new Set(rows.map((row) => row.messageId));
  const own = changed.filter((row) => known.has(row.id));
  await saveMoods(
    tx,
    scope,
    own.map(({ id, text }) => ({ messageId: id, speaker: "user", text: text.split(BLANK).join(" ") })),
  );
}

/** What the two did together, where its words are blank now or repeat what was forgotten. */
async function forgetMoments(
  tx: Db,
  { ownerId }: OwnerScope,
  changed: { id: string; text: string }[],
  told: Set<string>[],
): Promise<number> {
  const text = new Map(changed.map((row) => [row.id, row.text]));
  const rows = await tx.sharedMoment.findMany({ where: { ownerId } });
  const gone = rows.filter(
    (row) => !(text.get(row.messageId) ?? row.quote).includes(row.quote) || repeatsWords(row.text, told),
  );
  const { count } = await tx.sharedMoment.deleteMany({ where: { ownerId, id: { in: gone.map((row) => row.id) } } });
  return count;
}

interface Derived extends Required<Pick<Copies, "places" | "words">>, Pick<Copies, "tally"> {
  conversationIds: string[];
  told: Set<string>[];
}

/** Titles and summaries are derived from messages, and may hold what was blanked there. */
async function blankDerived(
  tx: Db,
  scope: OwnerScope,
  { conversationIds, told, words, places, tally }: Derived,
): Promise<void> {
  const { ownerId } = scope;
  const gone = new Set(told.flatMap((terms) => [...terms]));
  const holdsGone = (text: string) => analyse(text).some((term) => gone.has(term));
  const named = await tx.conversation.findMany({
    where: { ownerId, id: { in: conversationIds } },
    select: { id: true, title: true },
  });
  const titled = named.filter((conversation) => holdsGone(conversation.title)).map((conversation) => conversation.id);
  await tx.conversation.updateMany({ where: { ownerId, id: { in: titled } }, data: { title: BLANK } });
  tallyUp(tally, "titles", titled.length);
  const episodes = await tx.episode.findMany({
    where: { ownerId, session: { conversationId: { in: conversationIds } } },
  });
  for (const episode of episodes) {
    const bare = blankQuotes(
      episode.summary,
      places.map(({ quote }) => quote),
    );
    const summary = blankTelling({ text: blankRepeats(bare, told), role: "assistant" }, words);
    const title = holdsGone(episode.title) ? BLANK : episode.title;
    const topics = episode.topics.filter((topic) => !holdsGone(topic));
    const aims = episode.aims.filter((aim) => !holdsGone(aim));
    const states = episode.states.filter((state) => !holdsGone(state));
    const kept = topics.length + aims.length + states.length;
    const held = episode.topics.length + episode.aims.length + episode.states.length;
    if (summary === episode.summary && title === episode.title && kept === held) continue;
    await tx.episode.update({ where: { id: episode.id }, data: { summary, title, topics, aims, states } });
    await indexEpisodes(tx, scope, [episode.id]);
    tallyUp(tally, "episodes", 1);
  }
}
