"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useState, type ComponentProps } from "react";
import { Conversation } from "@/components/chat/conversation";
import { newUuid } from "@/components/chat/new-uuid";
import { useShell } from "@/components/chat/shell-state";

type Given = Pick<ComponentProps<typeof Conversation>, "reader" | "memoryOn" | "maxLength" | "now" | "actions">;

/** Another press of "New conversation" is another, empty one. */
export function NewConversationPage(given: Given) {
  const { fresh } = useShell();
  return <NewConversation key={fresh} {...given} />;
}

function NewConversation(given: Given) {
  const [conversationId] = useState(() => newUuid());
  const [sent, setSent] = useState(false);
  const { begin } = useShell();
  const router = useRouter();
  const path = usePathname();

  useEffect(() => {
    // Back in the browser's history can bring this page under the address of a conversation begun on it earlier.
    if (!sent && path.startsWith("/c/")) router.replace(path);
  }, [sent, path, router]);

  const onSend = (text: string) => {
    begin({ id: conversationId, title: text.trim().split("\n")[0]!.slice(0, 60), lastMessageAt: new Date() });
    if (sent) return;
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
      onSend={onSend}
      onSettled={() => undefined}
    />
  );
}
