import { reviseMemory, mergeMemories, moveMemory, restoreMemory } from "@/app/(chat)/memory/[id]/actions";
import {
  editMemory,
  forgetMemory,
  keepMemory,
  pinMemory,
  previewForgetting,
  setMemoryOn,
  unarchiveMemory,
} from "@/app/(chat)/memory/actions";
import { filterSearch, memoryHref } from "@/app/(chat)/memory/filter";
import { archiveMemories, findMemoryIds, forgetMemories, pinMemories } from "@/app/(chat)/memory/list/actions";
import { requireViewer } from "@/app/_gate/viewer";
import { AsOf, type AsOfProps } from "@/components/memory/as-of/as-of";
import { MemoryDrawer } from "@/components/memory/detail/memory-drawer";
import { ListPage } from "@/components/memory/list/list-page";
import { MemoryFilters } from "@/components/memory/memory-filters";
import { MemoryList } from "@/components/memory/memory-list";
import { MemoryPager } from "@/components/memory/memory-pager";
import { ExportMenu } from "@/components/memory/portable/export-menu";
import { MemorySwitch } from "@/components/memory/memory-switch";
import { Card } from "@/components/ui/card";
import { listWords } from "@/components/words/memory-list";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { listMemories } from "@/lib/memory/store/list-memories";
import type { MemoryDetail } from "@/lib/memory/view/detail/types";
import { listChoices } from "@/lib/memory/view/list-choices";
import type { MemoryFilter } from "@/lib/memory/view/types";
import { toValidDates } from "@/lib/memory/view/valid-dates";

const actions = {
  edit: editMemory,
  pin: pinMemory,
  forget: forgetMemory,
  preview: previewForgetting,
  keep: keepMemory,
  unarchive: unarchiveMemory,
};
const bulk = { find: findMemoryIds, pin: pinMemories, archive: archiveMemories, forget: forgetMemories };
const detailActions = {
  revise: reviseMemory,
  move: moveMemory,
  restore: restoreMemory,
  merge: mergeMemories,
  pin: pinMemory,
  forget: forgetMemory,
  preview: previewForgetting,
};

interface MemoriesScreenProps {
  filter: MemoryFilter;
  detail?: MemoryDetail;
  /** The scale to look back over; none while a memory lies over the list, or before anything is remembered. */
  scale?: AsOfProps | null;
}

/** The list, and over it the memory that the address names. */
export async function MemoriesScreen({ filter, detail, scale }: MemoriesScreenProps) {
  const viewer = await requireViewer();
  const { prisma } = await database();
  const at = now();
  const found = await listMemories(prisma, viewer.scope, filter, at);
  const choices = await listChoices(prisma, viewer.scope, filter);
  const { page, size, sort, ...narrowing } = filter;
  const filtered = Object.values(narrowing).some((value) => value !== undefined);
  const pages = Math.max(1, Math.ceil(found.total / found.pageSize));
  const search = filterSearch(filter);
  return (
    <>
      <ListPage search={search} aside={<ExportMenu />}>
        <Card aria-label={listWords.onOrOff} className="py-4 sm:py-4">
          <MemorySwitch on={viewer.memoryOn} setOn={setMemoryOn} />
        </Card>
        {scale ? <AsOf {...scale} /> : null}
        <MemoryFilters filter={filter} choices={choices} />
        <MemoryList
          key={search}
          found={found}
          filtered={filtered}
          search={search}
          covered={Boolean(detail)}
          timeZone={viewer.timeZone}
          actions={actions}
          bulk={bulk}
        />
        <MemoryPager page={found.page} pages={pages} hrefOf={(to) => memoryHref(filter, to)} />
      </ListPage>
      {detail ? (
        <MemoryDrawer
          key={detail.memory.id}
          detail={detail}
          dates={toValidDates(detail.memory.valid, viewer.timeZone)}
          people={choices.subjects}
          search={search}
          timeZone={viewer.timeZone}
          now={at}
          actions={detailActions}
        />
      ) : null}
    </>
  );
}
