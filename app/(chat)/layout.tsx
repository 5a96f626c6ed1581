import type { ReactNode } from "react";
import { deleteConversation, previewDeletion, renameConversation } from "@/app/(chat)/actions";
import { requireViewer } from "@/app/_gate/viewer";
import { Shell } from "@/components/chat/shell";
import { now } from "@/lib/clock";
import { listConversations } from "@/lib/conversation/data";
import { database } from "@/lib/db/client";

const actions = { rename: renameConversation, preview: previewDeletion, remove: deleteConversation };

export default async function ChatLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  const { prisma } = await database();
  const conversations = await listConversations(prisma, viewer.scope);
  return (
    <Shell conversations={conversations} now={now()} timeZone={viewer.timeZone} actions={actions}>
      {children}
    </Shell>
  );
}
