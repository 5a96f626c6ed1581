import { readFilter } from "@/app/(chat)/memory/filter";
import { MemoriesScreen } from "@/app/(chat)/memory/memories-screen";

export const metadata = { title: "Memories" };

export default async function MemoryPage({ searchParams }: PageProps<"/memory">) {
  return <MemoriesScreen filter={readFilter(await searchParams)} />;
}
