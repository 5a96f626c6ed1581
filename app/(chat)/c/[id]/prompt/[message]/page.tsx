import { notFound } from "next/navigation";
import { z } from "zod";
import { orNotFound } from "@/app/_gate/or-not-found";
import { requireViewer } from "@/app/_gate/viewer";
import { PromptPage } from "@/components/chat/prompt/prompt-page";
import { promptWords } from "@/components/words/prompt";
import { database } from "@/lib/db/client";
import { readPrompt } from "@/lib/reply/read-prompt";

export const metadata = { title: promptWords.title };

const address = z.object({ id: z.uuid(), message: z.uuid() });

export default async function Page({ params, searchParams }: PageProps<"/c/[id]/prompt/[message]">) {
  const { scope, timeZone } = await requireViewer();
  const named = address.safeParse(await params);
  if (!named.success) notFound();
  const { prisma } = await database();
  const prompt = await orNotFound(readPrompt(prisma, scope, named.data.id, named.data.message));
  const view = (await searchParams).view === "changes" ? "changes" : "text";
  return <PromptPage prompt={prompt} view={view} timeZone={timeZone} />;
}
