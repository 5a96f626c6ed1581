"use client";

import { useState } from "react";
import { toast } from "sonner";
import { textOf } from "@/components/chat/kith-message";
import { Remembered } from "@/components/chat/remembered";
import type { ChatActions, KithMessage } from "@/components/chat/types";
import { useQuotedPart } from "@/components/chat/use-hash-target";
import { Moment } from "@/components/time/moment";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";

interface UserMessageProps {
  conversationId: string;
  message: KithMessage;
  timeZone: string;
  actions: ChatActions;
  onChanged: () => void;
}

export function UserMessage({ conversationId, message, timeZone, actions, onChanged }: UserMessageProps) {
  const view = message.metadata?.view;
  const at = message.metadata?.at;
  return (
    <article
      id={`message-${message.id}`}
      aria-label="You"
      tabIndex={-1}
      className="flex scroll-mt-4 flex-col items-end gap-1 rounded-2xl"
    >
      <div className="max-w-[85%] rounded-2xl rounded-br-md bg-bubble px-4 py-2.5 leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
        <Said id={message.id} text={textOf(message)} />
      </div>
      {at ? <Moment at={at} timeZone={timeZone} how="time" className="px-1 text-xs text-ink-soft" /> : null}
      {view?.remembered.map((memory) => (
        <Remembered key={memory.memoryId} memory={memory} actions={actions} onChanged={onChanged} />
      ))}
      {view?.remembering === "failed" ? (
        <NotNoted conversationId={conversationId} remember={actions.rememberNow} onChanged={onChanged} />
      ) : null}
    </article>
  );
}

/** The words of the message, with the quote marked that the address names. */
function Said({ id, text }: { id: string; text: string }) {
  const quoted = useQuotedPart(id, text);
  if (!quoted) return text;
  return (
    <>
      {text.slice(0, quoted.start)}
      <mark className="rounded-sm bg-note text-note-ink outline-1 outline-note-line">
        {text.slice(quoted.start, quoted.end)}
      </mark>
      {text.slice(quoted.end)}
    </>
  );
}

interface NotNotedProps {
  conversationId: string;
  remember: ChatActions["rememberNow"];
  onChanged: () => void;
}

function NotNoted({ conversationId, remember, onChanged }: NotNotedProps) {
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    const answer = await ask(remember, { conversationId });
    setBusy(false);
    if (!answer.ok) return void toast.error(answer.error.message);
    if (answer.data.failed) return void toast.error("That failed again. Your message is safe; Kith will keep trying.");
    const count = answer.data.added + answer.data.changed;
    toast.success(count === 0 ? "Read again. There was nothing to remember." : "Noted.");
    onChanged();
  };
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-2 text-xs text-note-ink">
      <p>Kith could not note this yet.</p>
      <Button look="secondary" size="tiny" onClick={retry} disabled={busy}>
        {busy ? <Spinner className="size-3" /> : null}
        Remember now
      </Button>
    </div>
  );
}
