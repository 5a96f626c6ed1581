import { after } from "next/server";
import { createUIMessageStreamResponse } from "ai";
import { readJson, respond } from "@/app/_gate/respond";
import { uiStream } from "@/app/api/chat/ui-stream";
import { now } from "@/lib/clock";
import { answerAgain } from "@/lib/conversation/answer-again";
import { readsMemory } from "@/lib/conversation/memory-mode";
import type { Without } from "@/lib/conversation/read-without";
import { receiveMessage } from "@/lib/conversation/receive-message";
import { retryReply } from "@/lib/conversation/retry-reply";
import { chatRequest, MESSAGE_MAX_CHARS } from "@/lib/conversation/schema";
import { database } from "@/lib/db/client";
import { countMessage } from "@/lib/identity/count-message";
import type { Viewer } from "@/lib/identity/types";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { queue } from "@/lib/jobs/queue";
import { wakeWorker } from "@/lib/jobs/wake";
import { drain } from "@/lib/jobs/work";
import { followReply } from "@/lib/reply/follow-reply";
import { reply, type ReplyJob } from "@/lib/reply/reply";

const BODY_MAX_BYTES = MESSAGE_MAX_CHARS * 8;
const DRAIN_MS = 10_000;

export const POST = respond("chat", async (request, viewer) => {
  const body = chatRequest.parse(await readJson(request, BODY_MAX_BYTES));
  const open = await database();
  await countMessage(open.prisma, viewer.scope, now());
  const received = await receive(viewer, body);
  const { scope } = viewer;
  const { conversationId } = body;
  if (received.repeated) return answer((emit) => followReply(open, scope, received.reply.id, emit));

  const boss = await queue();
  const work = async () => void (wakeWorker() || (await drain(boss, open, DRAIN_MS)));
  return answer(async (emit) => {
    const job = {
      conversationId,
      questionId: received.userMessageId,
      reply: received.reply,
      mode: received.mode,
      without: received.without,
      memoryOn: viewer.memoryOn && readsMemory(received.mode),
      recallMode: chosenMode(viewer),
      now,
    };
    await reply(open, scope, { ...job, enqueue: (tx) => enqueueRemember(boss, tx, scope, conversationId) }, emit);
  }, work);
});

const chosenMode = ({ deepRecall }: Viewer): ReplyJob["recallMode"] =>
  deepRecall === null ? undefined : deepRecall ? "deep" : "plain";

async function receive({ scope, memoryOn }: Viewer, body: ReturnType<typeof chatRequest.parse>) {
  const open = await database();
  const { conversationId } = body;
  const at = now();
  if ("retry" in body) return { ...(await retryReply(open, scope, conversationId, at)), repeated: false };
  if ("again" in body)
    return { ...(await answerAgain(open, scope, { conversationId, ...body.again, at, memoryOn })), repeated: false };
  const { message, mode } = body;
  const incoming = { conversationId, clientId: message.id, text: message.text, at, remember: memoryOn, mode };
  return { ...(await receiveMessage(open, scope, incoming)), without: [] as Without[] };
}

/**
 * The work goes on when the reader leaves: `after` keeps it alive where a host would freeze the process. What comes `then` is
 * waited for by nobody: the stream has ended.
 */
function answer(run: Parameters<typeof uiStream>[0], then?: () => Promise<void>): Response {
  const { stream, done } = uiStream(run);
  after(done.then(then));
  return createUIMessageStreamResponse({ stream });
}
