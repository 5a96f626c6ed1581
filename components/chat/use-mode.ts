"use client";

import { useState } from "react";
import { toast } from "sonner";
import type { ChatActions } from "@/components/chat/types";
import { ask } from "@/components/ui/ask";
import { chatWords } from "@/components/words/chat";
import type { MemoryMode } from "@/lib/conversation/types";

interface Given {
  conversationId: string;
  /** As it is stored; what the server says later comes in through `heard`. */
  stored: MemoryMode;
  memoryOn: boolean;
  /** The server has the conversation. */
  begun: boolean;
  set: ChatActions["setMode"];
}

/** The conversation's state of memory: kept in the page until the first message takes it along, stored from then on. */
export function useMode({ conversationId, stored, memoryOn, begun, set }: Given) {
  const [mode, setMode] = useState(stored);
  const [busy, setBusy] = useState(false);
  const choose = async (next: MemoryMode) => {
    if (next === mode) return;
    const before = mode;
    setMode(next);
    if (!begun) return;
    setBusy(true);
    const answer = await ask(set, { conversationId, mode: next });
    setBusy(false);
    // A look that was under way may have brought the old one back.
    setMode(answer.ok ? next : before);
    if (answer.ok) toast.success(chatWords.mode.set(chatWords.mode.names[next]));
    else toast.error(answer.error.message);
  };
  const shown: MemoryMode = !memoryOn && mode !== "incognito" ? "off" : mode;
  // What is sent is what was chosen: the account's switch is the server's to know, and must not be stored in its place.
  return { mode: shown, chosen: mode, choose, busy, heard: setMode };
}
