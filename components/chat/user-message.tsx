"use client";

import { Pencil } from "lucide-react";
import { useRef, useState } from "react";
import { DeleteMessage } from "@/components/chat/edits/delete-message";
import { DeletedMessage } from "@/components/chat/edits/deleted-message";
import { MessageEditor } from "@/components/chat/edits/message-editor";
import { textOf } from "@/components/chat/kith-message";
import { Remembered } from "@/components/chat/remembered";
import { NotRemembered, RememberingState } from "@/components/chat/remembering-state";
import type { ChatActions, KithMessage } from "@/components/chat/types";
import { useQuotedPart } from "@/components/chat/use-hash-target";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { editWords } from "@/components/words/edits";
import { talkWords } from "@/components/words/talk";

interface UserMessageProps {
  conversationId: string;
  message: KithMessage;
  timeZone: string;
  actions: ChatActions;
  maxLength: number;
  /** While a reply is being written nothing can be changed. */
  busy: boolean;
  /** Absent where the reply to it cannot be asked for again. */
  onAnswerAgain?: () => void;
  onChanged: () => void;
  /** It has new words, or none. */
  onReworded: () => Promise<void>;
}

export function UserMessage(props: UserMessageProps) {
  const { conversationId, message, timeZone, actions, busy, onChanged, onReworded } = props;
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const view = message.metadata?.view;
  const at = message.metadata?.at;
  const close = () => {
    setEditing(false);
    // The button is hidden while the field is there.
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (view?.deleted) return <DeletedMessage id={message.id} role="user" />;
  return (
    <article
      id={`message-${message.id}`}
      aria-label={talkWords.you}
      tabIndex={-1}
      className="flex scroll-mt-4 flex-col items-end gap-1 rounded-2xl"
    >
      {editing ? (
        <MessageEditor
          {...{ conversationId, actions }}
          messageId={message.id}
          text={textOf(message)}
          maxLength={props.maxLength}
          onAnswerAgain={props.onAnswerAgain}
          busy={busy}
          onSaved={() => void onReworded()}
          onClose={close}
        />
      ) : (
        <div className="max-w-[85%] rounded-2xl rounded-br-md bg-bubble px-4 py-2.5 leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
          <Said id={message.id} text={textOf(message)} />
        </div>
      )}
      {at ? (
        <div className="flex min-h-7 flex-wrap items-center justify-end gap-x-1 max-sm:min-h-11">
          <p className="px-1 text-xs text-ink-soft">
            <Moment at={at} timeZone={timeZone} how="time" />
            {view?.edited ? (
              <>
                <span aria-hidden> · </span>
                {editWords.edited}
              </>
            ) : null}
            {view && (!view.remembered.length || view.remembering === "queued" || view.remembering === "running") ? (
              <RememberingState remembering={view.remembering} mode={view.mode} />
            ) : null}
          </p>
          {view && !busy && !editing ? (
            <span className="flex">
              <Button
                ref={pencil}
                look="quiet"
                className="size-7 px-0 max-sm:size-11"
                aria-label={editWords.edit}
                onClick={() => setEditing(true)}
              >
                <Pencil aria-hidden className="!size-3.5" />
              </Button>
              <DeleteMessage {...{ conversationId, actions }} messageId={message.id} role="user" onDone={onReworded} />
            </span>
          ) : null}
        </div>
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
