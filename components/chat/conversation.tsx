"use client";

import { Fragment, useCallback, useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { AssistantMessage, Thinking } from "@/components/chat/assistant-message";
import { Composer } from "@/components/chat/composer";
import { EmptyConversation } from "@/components/chat/empty-conversation";
import { explainError } from "@/components/chat/explain-error";
import { textOf } from "@/components/chat/kith-message";
import { MessageLog } from "@/components/chat/message-log";
import { ModeChip } from "@/components/chat/mode-chip";
import type { ChatActions, KithMessage, Reader } from "@/components/chat/types";
import { useConversation } from "@/components/chat/use-conversation";
import { useDraft } from "@/components/chat/use-draft";
import { UserMessage } from "@/components/chat/user-message";
import { dayName, daysAgo } from "@/components/time/day-name";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useMode } from "@/components/chat/use-mode";
import { chatWords } from "@/components/words/chat";
import type { MemoryMode, MessageView, UsedItemView } from "@/lib/conversation/types";
import { talkWords } from "@/components/words/talk";

interface ConversationProps {
  conversationId: string;
  /** Under which name unsent text is kept. */
  draft: string;
  initial: MessageView[];
  /** The conversation's state of memory as it is stored. */
  mode: MemoryMode;
  reader: Reader;
  memoryOn: boolean;
  maxLength: number;
  now: Date;
  actions: ChatActions;
  onSend: (text: string, mode: MemoryMode) => void;
  onSettled: () => void;
}

export function Conversation(props: ConversationProps) {
  const { conversationId, initial, reader, memoryOn, maxLength, now, actions } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(props.draft, field);
  const [begun, setBegun] = useState(initial.length > 0);
  const memory = useMode({ conversationId, stored: props.mode, memoryOn, begun, set: actions.setMode });
  const { mode, chosen, heard } = memory;
  const onMode = useCallback(
    (stored: MemoryMode) => {
      setBegun(true);
      heard(stored);
    },
    [heard],
  );
  const chat = useConversation({ conversationId, initial, actions, onSettled: props.onSettled, onMode });
  const { messages, sending, busy } = chat;
  const last = messages.at(-1);

  // A reply that comes, or a stored message, says that the server has the text: the kept copy can go.
  const arrived = sending ? chat.status === "streaming" : last?.role === "assistant" || Boolean(last?.metadata?.view);
  const { sent } = draft;
  useEffect(() => {
    if (arrived && messages.length > initial.length) sent();
  }, [arrived, sent, messages.length, initial.length]);

  const send = () => {
    const text = draft.text;
    draft.send();
    props.onSend(text, chosen);
    void chat.send(text, chosen);
    field.current?.focus();
  };
  const stop = async () => {
    const answer = await chat.stop();
    if (!answer.ok) toast.error(answer.error.message);
    field.current?.focus();
  };
  const look = () => chat.look();
  // A title made of the old words has changed as well.
  const reworded = async () => {
    await chat.look();
    props.onSettled();
  };
  const retry = () => void chat.retry(chosen);
  const answerAgain = async () => {
    const replyId = messages.at(-1)?.id;
    const problem = replyId && (await chat.again(replyId));
    if (problem) toast.error(problem);
    field.current?.focus();
  };
  const lastAsked = messages.findLast(({ role }) => role === "user");
  const again = async (replyId: string, item: UsedItemView) => {
    const without = {
      kind: item.memoryId ? ("memory" as const) : ("message" as const),
      id: item.memoryId ?? item.messageId!,
    };
    const problem = await chat.again(replyId, without);
    if (problem) toast.error(problem);
  };
  const failedUnsent = chat.error && !sending && last?.role === "user";
  const failedMidway = chat.error && !sending && last?.role === "assistant" && !last.metadata?.view;

  return (
    <>
      <MessageLog
        busy={busy}
        empty={messages.length === 0}
        sent={messages.filter(({ role }, at) => role === "user" || messages[at - 1]?.role === "assistant").length}
      >
        {messages.length === 0 ? <EmptyConversation name={reader.name} memoryOn={memoryOn} /> : null}
        {messages.map((message, index) => (
          <Fragment key={message.id}>
            <DayLine message={message} previous={messages[index - 1]} now={now} timeZone={reader.timeZone} />
            {message.role === "user" ? (
              <UserMessage
                conversationId={conversationId}
                message={message}
                timeZone={reader.timeZone}
                actions={actions}
                maxLength={maxLength}
                busy={busy}
                onAnswerAgain={
                  message === lastAsked && last?.role === "assistant" ? () => void answerAgain() : undefined
                }
                onChanged={() => void look()}
                onReworded={reworded}
              />
            ) : (
              <AssistantMessage
                conversationId={conversationId}
                message={message}
                streaming={message === last && (sending || message.metadata?.view?.status === "streaming")}
                timeZone={reader.timeZone}
                {...{ actions, busy }}
                onReworded={reworded}
                onRetry={message === last && !busy ? retry : undefined}
                onAgain={
                  message === last && !busy && message.metadata?.view?.status === "complete"
                    ? (item) => void again(message.id, item)
                    : undefined
                }
              />
            )}
          </Fragment>
        ))}
        {sending && last?.role === "user" ? <Thinking /> : null}
        {chat.error && (failedUnsent || failedMidway) ? (
          <Alert tone="error" className="max-w-xl">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <p>{explainError(chat.error)}</p>
              <Button look="secondary" size="tiny" onClick={retry}>
                {talkWords.retry}
              </Button>
            </div>
          </Alert>
        ) : null}
      </MessageLog>
      <p role="status" className="sr-only">
        {busy ? talkWords.isReplying : last?.role === "assistant" && textOf(last) ? talkWords.hasReplied : ""}
      </p>
      <Composer
        field={field}
        text={draft.text}
        max={maxLength}
        busy={busy}
        onWrite={draft.write}
        onSend={send}
        onStop={() => void stop()}
        note={mode === "incognito" ? chatWords.mode.incognito : undefined}
        chip={
          <ModeChip
            mode={mode}
            memoryOn={memoryOn}
            begun={begun || messages.length > 0}
            busy={memory.busy || (busy && !begun)}
            onChoose={(next) => void memory.choose(next)}
          />
        }
      />
    </>
  );
}

interface DayLineProps {
  message: KithMessage;
  previous: KithMessage | undefined;
  now: Date;
  timeZone: string;
}

function DayLine({ message, previous, now, timeZone }: DayLineProps) {
  const at = message.metadata?.at;
  if (!at) return null;
  const before = previous?.metadata?.at;
  if (before && daysAgo(before, at, timeZone) === 0) return null;
  if (previous && !before) return null;
  return (
    <h2 className="flex items-center gap-3 text-xs font-medium text-ink-soft">
      <span aria-hidden className="h-px flex-1 bg-line" />
      <time dateTime={at.toISOString()}>{dayName(at, now, timeZone)}</time>
      <span aria-hidden className="h-px flex-1 bg-line" />
    </h2>
  );
}
