"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import { Conversation } from "@/components/chat/conversation";

type Given = Omit<ComponentProps<typeof Conversation>, "draft" | "onSend" | "onSettled">;

export function OpenConversation(given: Given) {
  const router = useRouter();
  return (
    <Conversation
      {...given}
      draft={given.conversationId}
      onSend={() => undefined}
      // The list at the side is ordered by the last message.
      onSettled={() => router.refresh()}
    />
  );
}
