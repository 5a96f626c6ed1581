import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { OpenConversation } from "@/app/(chat)/c/[id]/open-conversation";
import { chatActions } from "@/app/(chat)/chat-actions";
import { orNotFound } from "@/app/_gate/or-not-found";
import { requireViewer } from "@/app/_gate/viewer";
import { ModelBanner } from "@/components/chat/model-banner";
import { modelStatus } from "@/lib/ai/models";
import { now } from "@/lib/clock";
import { readConversation } from "@/lib/conversation/read-conversation";
import { conversationId, MESSAGE_MAX_CHARS } from "@/lib/conversation/schema";
import { database } from "@/lib/db/client";
import { talkWords } from "@/components/words/talk";

type Props = PageProps<"/c/[id]">;

const read = cache(async (id: string) => {
  const { scope } = await requireViewer();
  if (!conversationId.safeParse(id).success) notFound();
  const { prisma } = await database();
  return orNotFound(readConversation(prisma, scope, id));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { conversation } = await read((await params).id);
  return { title: conversation.title || talkWords.untitled };
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  const { name, timeZone, memoryOn } = await requireViewer();
  const { conversation, messages } = await read(id);
  return (
    <>
      <h1 className="sr-only">{conversation.title || talkWords.untitled}</h1>
      {modelStatus().mode === "built-in" ? <ModelBanner /> : null}
      <OpenConversation
        key={id}
        conversationId={id}
        initial={messages}
        mode={conversation.mode}
        reader={{ name, timeZone }}
        memoryOn={memoryOn}
        maxLength={MESSAGE_MAX_CHARS}
        now={now()}
        actions={chatActions}
      />
    </>
  );
}
