import {
  editMemory,
  forgetMemory,
  keepMemory,
  pinMemory,
  setMemoryOn,
  unarchiveMemory,
} from "@/app/(chat)/memory/actions";
import { memoryHref, readFilter } from "@/app/(chat)/memory/filter";
import { LookBackPage, readLookingBack } from "@/app/(chat)/memory/look-back";
import { requireViewer } from "@/app/_gate/viewer";
import { AsOf } from "@/components/memory/as-of/as-of";
import { MemoryFilters } from "@/components/memory/memory-filters";
import { MemoryList } from "@/components/memory/memory-list";
import { MemoryPager } from "@/components/memory/memory-pager";
import { MemorySwitch } from "@/components/memory/memory-switch";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { database } from "@/lib/db/client";
import { listMemories } from "@/lib/memory/store/list-memories";

export const metadata = { title: "Memories" };

const actions = {
  edit: editMemory,
  pin: pinMemory,
  forget: forgetMemory,
  keep: keepMemory,
  unarchive: unarchiveMemory,
};
const lead =
  "Everything Kith remembers, with the words it comes from. You can correct it, pin what matters, or have it forgotten.";

export default async function MemoryPage({ searchParams }: PageProps<"/memory">) {
  const viewer = await requireViewer();
  const params = await searchParams;
  const filter = readFilter(params);
  const { prisma } = await database();
  const { asOf, scale } = await readLookingBack(prisma, viewer, params);
  if (asOf) return <LookBackPage {...{ viewer, prisma, params, scale, asOf }} title={metadata.title} />;
  const found = await listMemories(prisma, viewer.scope, filter);
  const filtered = Boolean(filter.q || filter.kind || filter.status || filter.subjectId);
  const pages = Math.max(1, Math.ceil(found.total / found.pageSize));
  return (
    <Page title="Memories" lead={lead}>
      <Card aria-label="Memory on or off" className="py-4 sm:py-4">
        <MemorySwitch on={viewer.memoryOn} setOn={setMemoryOn} />
      </Card>
      {scale ? <AsOf {...scale} /> : null}
      <MemoryFilters filter={filter} subjects={found.subjects} />
      <MemoryList
        key={memoryHref(filter, found.page)}
        found={found}
        filtered={filtered}
        timeZone={viewer.timeZone}
        actions={actions}
      />
      <MemoryPager page={found.page} pages={pages} hrefOf={(page) => memoryHref(filter, page)} />
    </Page>
  );
}
