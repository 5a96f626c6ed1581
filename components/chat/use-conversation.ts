"use client";

import { useChat } from "@ai-sdk/react";
import { DefaultChatTransport } from "ai";
import { useCallback, useEffect, useState } from "react";
import { RECOVER_GAP, REMEMBER_GAPS } from "@/components/chat/constants";
import { explainError } from "@/components/chat/explain-error";
import { fromView, merge, textOf } from "@/components/chat/kith-message";
import { newUuid } from "@/components/chat/new-uuid";
import type { ChatActions, KithMessage } from "@/components/chat/types";
import { ask } from "@/components/ui/ask";
import { chatWords } from "@/components/words/chat";
import type { MemoryMode, MessageView } from "@/lib/conversation/types";

/** Sends only what is new: the server holds the conversation. A retry of a message it never got is that message again. */
const transportFor = (conversationId: string) =>
  new DefaultChatTransport<KithMessage>({
    api: "/api/chat",
    prepareSendMessagesRequest: ({ messages, trigger, body }) => {
      const asked = messages.findLast((message) => message.role === "user");
      const stored = Boolean(asked?.metadata?.view);
      if (!asked || (trigger === "regenerate-message" && stored)) return { body: { conversationId, retry: true } };
      return { body: { ...body, conversationId, message: { id: asked.id, text: textOf(asked) } } };
    },
  });

interface Given {
  conversationId: string;
  initial: MessageView[];
  actions: Pick<ChatActions, "load" | "stop">;
  onSettled: () => void;
  /** The server was asked for the conversation, and this is its state of memory. */
  onMode: (mode: MemoryMode) => void;
}

export interface Without {
  kind: "memory" | "message";
  id: string;
}

const UNSETTLED = new Set(["queued", "running", "failed"]);

/**
 * One conversation in the browser. While a reply streams, the stream is the truth; when it ends, what the server stored is.
 * Then it looks again: every second while a stored reply is still being written (the page was reloaded meanwhile), and with
 * growing gaps while remembering is not done: a failed one is tried again by itself.
 */
export function useConversation({ conversationId, initial, actions, onSettled, onMode }: Given) {
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
  const unsettled = views.some((view) => view.role === "user" && UNSETTLED.has(view.remembering));
  const next = sending ? null : stale ? 0 : writing ? 1 : unsettled ? (REMEMBER_GAPS[gap] ?? RECOVER_GAP) : null;

  const look = useCallback(async () => {
    const answer = await ask(actions.load, { conversationId });
    if (answer.ok) {
      setMessages((local) => merge(answer.data.messages, local));
      onMode(answer.data.mode);
    }
    return answer.ok;
  }, [actions.load, conversationId, setMessages, onMode]);

  useEffect(() => {
    if (next === null) return;
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await ask(actions.load, { conversationId });
      if (!current) return;
      if (answer.ok) {
        setMessages((local) => merge(answer.data.messages, local));
        onMode(answer.data.mode);
      }
      setStale(false);
      setLooks((count) => count + 1);
      if (!stale) setGap((count) => count + 1);
    }, next * 1000);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [next, looks, stale, actions.load, conversationId, setMessages, onMode]);

  const send = (text: string, mode: MemoryMode) => {
    setGap(0);
    const message = { id: newUuid(), role: "user" as const, metadata: { at: new Date() } };
    return sendMessage({ ...message, parts: [{ type: "text", text }] }, { body: { mode } });
  };
  const retry = (mode: MemoryMode) => {
    setGap(0);
    clearError();
    return regenerate({ body: { mode } });
  };
  /** Another reply behind the last one. It is read as it is stored, so that the first stays where it is. */
  const again = async (replyId: string, without?: Without): Promise<string | null> => {
    setGap(0);
    const body = JSON.stringify({ conversationId, again: { replyId, without } });
    try {
      const headers = { "content-type": "application/json" };
      const answer = await fetch("/api/chat", { method: "POST", headers, body });
      if (!answer.ok) return explainError(new Error(await answer.text()));
      void answer.body?.cancel();
    } catch {
      return chatWords.againFailed;
    }
    setStale(true);
    await look();
    return null;
  };
  const stop = async () => {
    void chat.stop();
    const answer = await ask(actions.stop, { conversationId });
    setStale(true);
    return answer;
  };
  return { messages, status, error, busy: sending || writing, sending, send, retry, again, stop, look };
}
