"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Figures, HealthCard } from "@/components/memory/health/health-card";
import { sayTime } from "@/components/time/moment";
import { ask, type Ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { WorkingButton } from "@/components/ui/working-button";
import { healthWords as words, sayFailure } from "@/components/words/health";
import type { Backlog, BehindConversation, QueueState } from "@/lib/memory/health/types";

interface QueueActions {
  rememberNow: Ask<{ conversationId: string }, { failed: boolean }>;
  retryAll: Ask<undefined, { queued: number }>;
}

interface QueueSectionProps {
  queue: QueueState;
  timeZone: string;
  actions: QueueActions;
}

export function QueueSection({ queue, timeZone, actions }: QueueSectionProps) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState<string | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const backlog = (name: string, { messages, conversations }: Backlog, bad = false) => ({
    name,
    value: words.messages(messages),
    note: conversations ? words.inConversations(conversations) : null,
    bad: bad && messages > 0,
  });
  const { done, failed, behind, undrawn } = queue;
  const retry = async (conversationId: string) => {
    setBusy(conversationId);
    const answer = await ask(actions.rememberNow, { conversationId });
    setBusy(null);
    setSaid(!answer.ok ? answer.error.message : answer.data.failed ? words.failedAgain : words.remembered);
    router.refresh();
  };
  const retryAll = async () => {
    setBusy("all");
    const answer = await ask(actions.retryAll, undefined);
    setBusy(null);
    setSaid(answer.ok ? words.retried(answer.data.queued) : answer.error.message);
  };
  const drawAll = async () => {
    setBusy("draw");
    let told: string = undrawn.conversations > undrawn.conversationIds.length ? words.drawnSome : words.drawn;
    for (const conversationId of undrawn.conversationIds) {
      const answer = await ask(actions.rememberNow, { conversationId });
      if (!answer.ok) told = answer.error.message;
      else if (answer.data.failed) told = words.failedAgain;
    }
    setBusy(null);
    // The button goes with what it was for; a sentence that is not drawn yet cannot have the focus.
    flushSync(() => setSaid(told));
    status.current?.focus();
    router.refresh();
  };
  const all = queue.queued.conversations + queue.running.conversations + failed.conversations;
  return (
    <HealthCard title={words.queue}>
      <Figures
        figures={[
          backlog(words.states.queued, queue.queued),
          backlog(words.states.running, queue.running),
          {
            name: words.states.done,
            value: words.runs(done.runs),
            note: done.lastAt ? `${words.last} ${sayTime(done.lastAt, timeZone, "short")}` : words.never,
          },
          backlog(words.states.failed, failed, true),
        ]}
      />
      <p
        ref={status}
        role="status"
        tabIndex={-1}
        className="text-sm font-medium text-accent-ink outline-none empty:hidden"
      >
        {said}
      </p>
      {behind.length ? (
        <div className="grid gap-2">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h3 className="text-sm font-medium">{words.behind}</h3>
            {failed.conversations > 1 ? (
              <Button
                look="secondary"
                size="small"
                className="min-h-11 sm:min-h-8"
                onClick={retryAll}
                disabled={busy !== null}
              >
                {words.retryAll}
              </Button>
            ) : null}
          </div>
          <ul className="grid divide-y divide-line">
            {behind.map((conversation) => (
              <Behind
                key={conversation.id}
                conversation={conversation}
                timeZone={timeZone}
                busy={busy}
                retry={() => void retry(conversation.id)}
              />
            ))}
          </ul>
          {all > behind.length ? <p className="text-xs text-ink-soft">{words.more(all - behind.length)}</p> : null}
        </div>
      ) : (
        <p className="text-sm text-ink-soft">{words.allDone}</p>
      )}
      {undrawn.messages ? (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="min-w-0 flex-1 basis-60 text-sm text-ink-soft">
            {[words.undrawn(undrawn.messages), undrawn.failed && words.undrawnFailed].filter(Boolean).join(" ")}
          </p>
          <WorkingButton
            look="secondary"
            size="small"
            className="min-h-11 sm:min-h-8"
            working={busy === "draw"}
            doing={words.drawing}
            onClick={() => void drawAll()}
            disabled={busy !== null && busy !== "draw"}
          >
            {words.drawNow}
          </WorkingButton>
        </div>
      ) : null}
    </HealthCard>
  );
}

interface BehindProps {
  conversation: BehindConversation;
  timeZone: string;
  busy: string | null;
  retry: () => void;
}

function Behind({ conversation, timeZone, busy, retry }: BehindProps) {
  const { id, messages, state, error, at, nextAt } = conversation;
  const title = conversation.title || words.untitled;
  const failed = state === "failed";
  return (
    <li className="flex items-start justify-between gap-3 py-2.5 text-sm">
      <div className="min-w-0">
        <Link href={`/c/${id}`} className="font-medium underline-offset-4 [overflow-wrap:anywhere] hover:underline">
          {title}
        </Link>
        {failed ? <p className="text-danger-ink">{sayFailure(error)}</p> : null}
        <p className="text-xs text-ink-soft">
          {[
            words.messages(messages),
            failed ? at && `${words.lastTry} ${sayTime(at, timeZone, "short")}` : null,
            failed ? nextAt && `${words.nextTry} ${sayTime(nextAt, timeZone, "time")}` : null,
            state === "running" ? words.isRunning : state === "queued" ? words.waits : null,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      {failed ? (
        <Button
          look="secondary"
          size="small"
          className="min-h-11 sm:min-h-8"
          onClick={retry}
          disabled={busy !== null}
          aria-label={words.retryLabel(title)}
        >
          {busy === id ? words.retrying : words.retry}
        </Button>
      ) : null}
    </li>
  );
}
