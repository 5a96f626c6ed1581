import { BUILT_IN_NAME } from "@/lib/ai/constants";
import { readSaid } from "@/lib/conversation/find-trace-view";
import { readLeftOut } from "@/lib/conversation/read-left-out";
import { toUsedItem, TRACE_WITH_ITEMS } from "@/lib/conversation/to-used-item";
import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import type { KeptSection } from "@/lib/memory/forget-in-prompts";
import { diffLines } from "@/lib/reply/diff-lines";
import type { PromptPart, PromptSectionView, PromptView } from "@/lib/reply/types";
import type { OwnerScope } from "@/lib/scope";

/** Sections that are messages of their own and not part of the instructions. */
const TURNS = new Set(["conversation", "question"]);

/** The order of a prompt; counts alone are stored without one. */
const ORDER = [
  ...["companion", "rules", "manner", "profile", "story", "together"],
  ...["memory", "noting", "tone", "now", "conversation", "question"],
];

/** What was sent for a reply, and what changed in it since the reply before. Throws not_found. */
export async function readPrompt(
  db: Db,
  scope: OwnerScope,
  conversationId: string,
  replyId: string,
): Promise<PromptView> {
  const { ownerId } = scope;
  const reply = await db.message.findFirst({
    where: { id: replyId, ownerId, conversationId, role: "assistant" },
    include: { conversation: { select: { title: true } }, trace: { include: { ...TRACE_WITH_ITEMS, prompt: true } } },
  });
  if (!reply) throw notFound("reply");
  const { trace } = reply;
  const cut = trace?.items.filter((item) => item.cut) ?? [];
  const said = await readSaid(db, ownerId, cut);
  const kept = (trace?.prompt?.sections ?? null) as KeptSection[] | null;
  const before = kept ? await readBefore(db, ownerId, conversationId, reply.seq) : null;
  const pointed = await readPointed(db, ownerId, [...(kept ?? []), ...(before ?? [])]);
  const sections = kept ? kept.map((one) => toView(one, pointed)) : toBare(trace?.sections);
  return {
    ...{ conversationId, title: reply.conversation.title, replyId, at: reply.createdAt },
    model: trace?.model ?? "",
    builtIn: trace?.model === BUILT_IN_NAME,
    memoryOn: trace?.memoryOn ?? true,
    degraded: trace?.degraded ?? false,
    notKept: kept ? null : !trace ? "no-trace" : reply.mode === "incognito" ? "incognito" : "gone",
    text: kept ? wholeText(sections) : "",
    tokens: trace?.promptTokens ?? 0,
    replyTokens: trace?.replyTokens ?? 0,
    recall: { calls: trace?.recallCalls ?? 0, tokens: trace?.recallTokens ?? 0 },
    sureness: trace?.memoryOn && !trace.degraded ? trace.sureness : null,
    sections,
    cut: cut.flatMap((item) => toUsedItem(item, said)),
    without: (await readLeftOut(db, scope, [replyId])).get(replyId) ?? [],
    changes:
      before &&
      compare(
        before.map((one) => toView(one, pointed)),
        sections,
      ),
  };
}

/** The prompt of the reply before, the nearest that is kept. */
async function readBefore(db: Db, ownerId: string, conversationId: string, seq: number): Promise<KeptSection[] | null> {
  const row = await db.message.findFirst({
    where: { ownerId, conversationId, role: "assistant", seq: { lt: seq }, trace: { prompt: { isNot: null } } },
    orderBy: { seq: "desc" },
    select: { trace: { select: { prompt: { select: { sections: true } } } } },
  });
  return (row?.trace?.prompt?.sections ?? null) as KeptSection[] | null;
}

/** The words of messages of which no copy is kept. */
async function readPointed(db: Db, ownerId: string, sections: KeptSection[]): Promise<Map<string, string>> {
  const ids = sections.flatMap(({ pieces }) => pieces.flatMap(({ text, from }) => (text === null ? (from ?? []) : [])));
  if (!ids.length) return new Map();
  const rows = await db.message.findMany({ where: { ownerId, id: { in: ids } }, select: { id: true, text: true } });
  return new Map(rows.map((row) => [row.id, row.text]));
}

function toView({ name, tokens, leftOut = 0, pieces }: KeptSection, pointed: Map<string, string>): PromptSectionView {
  const parts: PromptPart[] = TURNS.has(name)
    ? pieces.map(({ role, text, from = [] }) => ({
        role,
        text: text ?? pointed.get(from[0] ?? "") ?? "",
        ...(text === null ? { pointed: true } : {}),
      }))
    : pieces.length
      ? [{ text: pieces.map(({ text }) => text ?? "").join("") }]
      : [];
  return { name, tokens, leftOut, parts };
}

/** Of a prompt whose words are not kept, the size of its sections. */
const toBare = (sections: unknown): PromptSectionView[] =>
  Object.entries((sections ?? {}) as Record<string, number>)
    .map(([name, tokens]) => ({ name, tokens, leftOut: 0, parts: [] }))
    .sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));

const sectionText = ({ parts }: PromptSectionView): string =>
  parts.map(({ role, text }) => (role ? `${role}: ${text}` : text)).join("\n\n");

/** The instructions in one piece, as they were sent, then the messages. */
const wholeText = (sections: PromptSectionView[]): string => sections.map(sectionText).filter(Boolean).join("\n\n");

function compare(before: PromptSectionView[], after: PromptSectionView[]): PromptView["changes"] {
  const old = new Map(before.map((one) => [one.name, sectionText(one)]));
  return after.map((one) => ({ name: one.name, lines: diffLines(old.get(one.name) ?? "", sectionText(one)) }));
}
