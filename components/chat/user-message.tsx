"use client";

import { textOf } from "@/components/chat/kith-message";
import { Remembered } from "@/components/chat/remembered";
import { NotRemembered, RememberingState } from "@/components/chat/remembering-state";
import type { ChatActions, KithMessage } from "@/components/chat/types";
import { useQuotedPart } from "@/components/chat/use-hash-target";
import { Moment } from "@/components/time/moment";

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
      {at ? (
        <p className="px-1 text-xs text-ink-soft">
          <Moment at={at} timeZone={timeZone} how="time" />
          {view && !view.remembered.length ? (
            <RememberingState remembering={view.remembering} mode={view.mode} />
          ) : null}
        </p>
      ) : null}
      {view?.remembered.map((memory) => (
        <Remembered key={memory.memoryId} memory={memory} actions={actions} onChanged={onChanged} />
      ))}
      {view?.remembering === "failed" ? (
        <NotRemembered conversationId={conversationId} remember={actions.rememberNow} onChanged={onChanged} />
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
