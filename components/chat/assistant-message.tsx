"use client";

import { use, useMemo, useState } from "react";
import { textOf, traceOf } from "@/components/chat/kith-message";
import { HoldStill } from "@/components/chat/message-log";
import { Citing, ReplyText } from "@/components/chat/reply-text";
import type { KithMessage } from "@/components/chat/types";
import { itemAnchor, UsedMemories } from "@/components/chat/used-memories";
import { Moment } from "@/components/time/moment";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { UsedItemView } from "@/lib/conversation/types";

const ended = {
  failed: "Kith could not finish this reply.",
  interrupted: "This reply was cut short.",
  stopped: "You stopped this reply.",
};

/** What was put in the prompt, by its number. */
const inOrder = (items: UsedItemView[]) =>
  items.filter((item) => item.inPrompt).sort((a, b) => Number(a.ref.slice(1)) - Number(b.ref.slice(1)));

interface AssistantMessageProps {
  message: KithMessage;
  /** Words are still coming in. */
  streaming: boolean;
  timeZone: string;
  /** Absent where trying again is not possible. */
  onRetry?: () => void;
}

export function AssistantMessage({ message, streaming, timeZone, onRetry }: AssistantMessageProps) {
  const [open, setOpen] = useState(false);
  const view = message.metadata?.view;
  const text = textOf(message);
  const trace = traceOf(message);
  const holdStill = use(HoldStill);
  const items = useMemo(() => inOrder(trace?.items ?? []), [trace]);
  const citing = useMemo(
    () => ({
      refs: new Set(items.map((item) => item.ref)),
      open: (ref: string) => {
        holdStill();
        setOpen(true);
        // The list is hidden until the next paint, and what is hidden cannot take focus.
        requestAnimationFrame(() => document.getElementById(itemAnchor(message.id, ref))?.focus());
      },
    }),
    [items, message.id, holdStill],
  );
  const toggle = (next: boolean) => {
    holdStill();
    setOpen(next);
  };
  const problem = view && view.status !== "complete" && view.status !== "streaming" ? view.status : null;
  return (
    <article
      id={`message-${message.id}`}
      aria-label="Kith"
      tabIndex={-1}
      className="flex scroll-mt-4 flex-col gap-1.5 rounded-2xl"
    >
      <p aria-hidden className="font-serif text-sm font-semibold text-accent-ink">
        Kith
      </p>
      {text ? (
        <Citing value={citing}>
          <ReplyText text={text} streaming={streaming} />
        </Citing>
      ) : null}
      {streaming && !text ? <Thinking /> : null}
      {problem ? (
        <Alert tone={problem === "failed" ? "error" : "note"} role={undefined} className="max-w-xl">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p>{view?.error ?? ended[problem]}</p>
            {onRetry ? (
              <Button look="secondary" size="tiny" onClick={onRetry}>
                Retry
              </Button>
            ) : null}
          </div>
        </Alert>
      ) : null}
      {trace?.degraded ? (
        <p className="text-xs text-note-ink">Looking things up failed, so this reply was made without memories.</p>
      ) : null}
      {streaming ? null : (
        <div className="flex flex-wrap items-start gap-x-3">
          {message.metadata?.at ? (
            <Moment at={message.metadata.at} timeZone={timeZone} how="time" className="py-1.5 text-xs text-ink-soft" />
          ) : null}
          <div className="min-w-0 flex-1">
            <UsedMemories id={message.id} items={items} open={open} onOpenChange={toggle} timeZone={timeZone} />
          </div>
        </div>
      )}
    </article>
  );
}

export function Thinking() {
  return (
    <p className="flex h-6 items-center gap-1.5 text-ink-soft">
      <span className="sr-only">Kith is replying</span>
      {[0, 150, 300].map((delay) => (
        <span
          key={delay}
          aria-hidden
          style={{ animationDelay: `${delay}ms` }}
          className="size-1.5 animate-pulse rounded-full bg-line-strong motion-reduce:animate-none"
        />
      ))}
    </p>
  );
}
