"use client";

import Link from "next/link";
import { use, useMemo, useState } from "react";
import { DeleteMessage } from "@/components/chat/edits/delete-message";
import { DeletedMessage } from "@/components/chat/edits/deleted-message";
import { textOf, traceOf } from "@/components/chat/kith-message";
import { HoldStill } from "@/components/chat/message-log";
import { Citing, ReplyText } from "@/components/chat/reply-text";
import type { ChatActions, KithMessage } from "@/components/chat/types";
import { itemAnchor, UsedMemories } from "@/components/chat/used-memories";
import { Moment } from "@/components/time/moment";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { chatWords } from "@/components/words/chat";
import { editWords } from "@/components/words/edits";
import type { LeftOutView, UsedItemView } from "@/lib/conversation/types";
import { talkWords } from "@/components/words/talk";

const { ended } = talkWords;

interface AssistantMessageProps {
  conversationId: string;
  message: KithMessage;
  /** Words are still coming in. */
  streaming: boolean;
  timeZone: string;
  /** Absent where trying again is not possible. */
  onRetry?: () => void;
  /** Absent where another reply cannot be asked for. */
  onAgain?: (item: UsedItemView) => void;
  actions: ChatActions;
  /** While a reply is being written nothing can be changed. */
  busy: boolean;
  /** Its words are gone. */
  onReworded: () => Promise<void>;
}

export function AssistantMessage(props: AssistantMessageProps) {
  const { conversationId, message, streaming, timeZone, onRetry, onAgain } = props;
  const [open, setOpen] = useState(false);
  const view = message.metadata?.view;
  const text = textOf(message);
  const trace = traceOf(message);
  const holdStill = use(HoldStill);
  const items = useMemo(() => trace?.items ?? [], [trace]);
  const citing = useMemo(
    () => ({
      refs: new Set(items.flatMap((item) => (item.inPrompt ? [item.ref] : []))),
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
  if (view?.deleted) return <DeletedMessage id={message.id} role="assistant" />;
  const problem = view && view.status !== "complete" && view.status !== "streaming" ? view.status : null;
  return (
    <article
      id={`message-${message.id}`}
      aria-label={talkWords.name}
      tabIndex={-1}
      className="flex scroll-mt-4 flex-col gap-1.5 rounded-2xl"
    >
      <p aria-hidden className="font-serif text-sm font-semibold text-accent-ink">
        {talkWords.name}
      </p>
      {view?.earlierWording ? (
        <p className="border-l-2 border-note-line pl-2.5 text-xs text-ink-soft">{editWords.earlierWording}</p>
      ) : null}
      {trace?.without.length ? <AnsweredWithout things={trace.without} /> : null}
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
                {talkWords.retry}
              </Button>
            ) : null}
          </div>
        </Alert>
      ) : null}
      {trace?.degraded ? <p className="text-xs text-note-ink">{talkWords.degraded}</p> : null}
      {streaming ? null : (
        <div className="flex flex-wrap items-start gap-x-3">
          {message.metadata?.at ? (
            <Moment
              at={message.metadata.at}
              timeZone={timeZone}
              how="time"
              className="py-1.5 text-xs text-ink-soft max-sm:py-3.5"
            />
          ) : null}
          {view && !props.busy ? (
            <DeleteMessage
              {...{ conversationId, actions: props.actions }}
              messageId={message.id}
              role="assistant"
              onDone={props.onReworded}
            />
          ) : null}
          <div className="min-w-0 flex-1">
            <UsedMemories
              id={message.id}
              items={items}
              open={open}
              onOpenChange={toggle}
              timeZone={timeZone}
              onAgain={onAgain}
              beside={view?.trace ? <SentLink href={`/c/${conversationId}/prompt/${message.id}`} /> : null}
            />
          </div>
        </div>
      )}
    </article>
  );
}

const SentLink = ({ href }: { href: string }) => (
  <Link
    href={href}
    prefetch={false}
    className="inline-flex min-h-11 items-center text-xs text-ink-soft underline decoration-line-strong underline-offset-4 hover:text-ink sm:min-h-7"
  >
    {chatWords.sent}
  </Link>
);

/** Over a reply that was asked for again. */
function AnsweredWithout({ things }: { things: LeftOutView[] }) {
  return (
    <div className="max-w-xl border-l-2 border-note-line pl-2.5 text-xs text-ink-soft">
      <p>{chatWords.without}</p>
      <ul>
        {things.map(({ id, text }) => (
          <li key={id} className="[overflow-wrap:anywhere]">
            <s>{text}</s>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Thinking() {
  return (
    <p className="flex h-6 items-center gap-1.5 text-ink-soft">
      <span className="sr-only">{talkWords.replying}</span>
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
