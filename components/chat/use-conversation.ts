"use client";

import { useChat } from "@ai-sdk/react";
import { DefaultChatTransport } from "ai";
import { useCallback, useEffect, useState } from "react";
import { REMEMBER_GAPS } from "@/components/chat/constants";
import { fromView, merge, textOf } from "@/components/chat/kith-message";
import { newUuid } from "@/components/chat/new-uuid";
import type { ChatActions, KithMessage } from "@/components/chat/types";
import { ask } from "@/components/ui/ask";
import type { MessageView } from "@/lib/conversation/types";

/** Sends only what is new: the server holds the conversation. A retry of a message it never got is that message again. */
const transportFor = (conversationId: string) =>
  new DefaultChatTransport<KithMessage>({
    api: "/api/chat",
    prepareSendMessagesRequest: ({ messages, trigger }) => {
      const asked = messages.findLast((message) => message.role === "user");
      const stored = Boolean(asked?.metadata?.view);
      if (!asked || (trigger === "regenerate-message" && stored)) return { body: { conversationId, retry: true } };
      return { body: { conversationId, message: { id: asked.id, text: textOf(asked) } } };
    },
  });

interface Given {
  conversationId: string;
  initial: MessageView[];
  actions: Pick<ChatActions, "load" | "stop">;
  onSettled: () => void;
}

/**
 * One conversation in the browser. While a reply streams, the stream is the truth; when it ends, what the server stored is.
 * Then it looks again: every second while a stored reply is still being written (the page was reloaded meanwhile), and with
 * growing gaps while remembering is queued.
 */
export function useConversation({ conversationId, initial, actions, onSettled }: Given) {
  const [transport] = useState(() => transportFor(conversationId));
  const [looks, setLooks] = useState(0);
  const [gap, setGap] = useState(0);
  const [stale, setStale] = useState(false);

  const chat = useChat<KithMessage>({
    id: conversationId,
    messages: initial.map(fromView),
    transport,
    generateId: newUuid,
    throttle: 50,
    onFinish: () => {
      setStale(true);
      setGap(0);
      onSettled();
    },
  });
  const { messages, setMessages, status, error, sendMessage, regenerate, clearError } = chat;

  const sending = status === "submitted" || status === "streaming";
  const views = messages.flatMap((message) => message.metadata?.view ?? []);
  const writing = !sending && views.some((view) => view.status === "streaming");
  const queued = views.some((view) => view.role === "user" && view.remembering === "queued");
  const next = sending ? null : stale ? 0 : writing ? 1 : queued ? (REMEMBER_GAPS[gap] ?? null) : null;

  const look = useCallback(async () => {
    const answer = await ask(actions.load, { conversationId });
    if (answer.ok) setMessages((local) => merge(answer.data.messages, local));
    return answer.ok;
  }, [actions.load, conversationId, setMessages]);

  useEffect(() => {
    if (next === null) return;
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await ask(actions.load, { conversationId });
      if (!current) return;
      if (answer.ok) setMessages((local) => merge(answer.data.messages, local));
      setStale(false);
      setLooks((count) => count + 1);
      if (!stale) setGap((count) => count + 1);
    }, next * 1000);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [next, looks, stale, actions.load, conversationId, setMessages]);

  const send = (text: string) => {
    setGap(0);
    return sendMessage({ id: newUuid(), role: "user", metadata: { at: new Date() }, parts: [{ type: "text", text }] });
  };
  const retry = () => {
    setGap(0);
    clearError();
    return regenerate();
  };
  const stop = async () => {
    void chat.stop();
    const answer = await ask(actions.stop, { conversationId });
    setStale(true);
    return answer;
  };
  return { messages, status, error, busy: sending || writing, sending, send, retry, stop, look };
}
