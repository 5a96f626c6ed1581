import { notFound } from "next/navigation";
import { readFilter } from "@/app/(chat)/memory/filter";
import { MemoriesScreen } from "@/app/(chat)/memory/memories-screen";
import { orNotFound } from "@/app/_gate/or-not-found";
import { requireViewer } from "@/app/_gate/viewer";
import { database } from "@/lib/db/client";
import { memoryId } from "@/lib/memory/schema";
import { readMemoryDetail } from "@/lib/memory/view/read-memory-detail";
import type { OwnerScope } from "@/lib/scope";

export const metadata = { title: "Memory" };

export default async function MemoryDetailPage({ params, searchParams }: PageProps<"/memory/[id]">) {
  const { scope } = await requireViewer();
  const detail = await read(scope, (await params).id);
  return <MemoriesScreen filter={readFilter(await searchParams)} detail={detail} />;
}

async function read(scope: OwnerScope, id: string) {
  if (!memoryId.safeParse(id).success) notFound();
  const { prisma } = await database();
  return orNotFound(readMemoryDetail(prisma, scope, id));
}
