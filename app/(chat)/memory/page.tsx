import { readFilter } from "@/app/(chat)/memory/filter";
import { LookBackPage, readLookingBack } from "@/app/(chat)/memory/look-back";
import { MemoriesScreen } from "@/app/(chat)/memory/memories-screen";
import { requireViewer } from "@/app/_gate/viewer";
import { database } from "@/lib/db/client";

export const metadata = { title: "Memories" };

export default async function MemoryPage({ searchParams }: PageProps<"/memory">) {
  const viewer = await requireViewer();
  const params = await searchParams;
  const { prisma } = await database();
  const { asOf, scale } = await readLookingBack(prisma, viewer, params);
  if (asOf) return <LookBackPage {...{ viewer, prisma, params, scale, asOf }} title={metadata.title} />;
  return <MemoriesScreen filter={readFilter(params)} scale={scale} />;
}
