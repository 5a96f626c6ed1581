"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState, type ComponentProps } from "react";
import { Conversation } from "@/components/chat/conversation";
import { newUuid } from "@/components/chat/new-uuid";
import { useShell } from "@/components/chat/shell-state";
import { chatWords } from "@/components/words/chat";
import type { MemoryMode } from "@/lib/conversation/types";

type Given = Pick<ComponentProps<typeof Conversation>, "reader" | "memoryOn" | "maxLength" | "now" | "actions">;

/** Coming back to "/" from a conversation that was begun here is another, empty one. */
export function NewConversationPage(given: Given) {
  const [count, setCount] = useState(0);
  return <NewConversation key={count} {...given} onLeft={() => setCount(count + 1)} />;
}

function NewConversation({ onLeft, ...given }: Given & { onLeft: () => void }) {
  const [conversationId] = useState(() => newUuid());
  const [sent, setSent] = useState(false);
  const arrived = useRef(false);
  const { begin } = useShell();
  const router = useRouter();
  const path = usePathname();

  // Next takes this page for "/" although its address becomes /c/ID at the first message, so a walk through the browser's
  // history can bring it under "/" again, or under the address of another conversation begun on it.
  useEffect(() => {
    if (path === `/c/${conversationId}`) arrived.current = true;
    else if (sent && !arrived.current) return;
    else if (path.startsWith("/c/")) router.replace(path + window.location.hash);
    else if (sent) onLeft();
  }, [path, sent, conversationId, router, onLeft]);

  const onSend = (text: string, mode: MemoryMode) => {
    if (sent) return;
    const title = mode === "incognito" ? chatWords.mode.names.incognito : text.trim().split("\n")[0]!.slice(0, 60);
    begin({ id: conversationId, title, lastMessageAt: new Date() });
    setSent(true);
    // The address changes without a navigation: the reply goes on streaming into this page.
    window.history.replaceState(null, "", `/c/${conversationId}`);
  };
  return (
    <Conversation
      {...given}
      conversationId={conversationId}
      draft={sent ? conversationId : "new"}
      initial={[]}
      mode="remembering"
      onSend={onSend}
      onSettled={() => undefined}
    />
  );
}
