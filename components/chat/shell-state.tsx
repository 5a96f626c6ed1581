"use client";

import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";
import type { ConversationLine } from "@/components/chat/types";

interface ShellState {
  /** Conversations begun on this page that the server's list may not have yet. */
  begun: ConversationLine[];
  begin: (line: ConversationLine) => void;
  forget: (id: string) => void;
}

const State = createContext<ShellState | null>(null);

export function ShellProvider({ children }: { children: ReactNode }) {
  const [begun, setBegun] = useState<ConversationLine[]>([]);
  const begin = useCallback(
    (line: ConversationLine) => setBegun((lines) => [line, ...lines.filter(({ id }) => id !== line.id)]),
    [],
  );
  const forget = useCallback((id: string) => setBegun((lines) => lines.filter((line) => line.id !== id)), []);
  const value = useMemo(() => ({ begun, begin, forget }), [begun, begin, forget]);
  return <State value={value}>{children}</State>;
}

export function useShell(): ShellState {
  const state = use(State);
  if (!state) throw new Error("useShell needs a ShellProvider around it");
  return state;
}
