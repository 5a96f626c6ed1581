import Link from "next/link";
import { requireViewer } from "@/app/_gate/viewer";
import { pageNumber, sayPage, toSearch } from "@/components/address/params";
import { MemoryPager } from "@/components/memory/memory-pager";
import { ReceiptList } from "@/components/memory/receipts/receipt-list";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { receiptWords as words } from "@/components/words/receipts";
import { database } from "@/lib/db/client";
import { listReceipts } from "@/lib/memory/receipts/read-receipts";

export const metadata = { title: words.title };

export default async function ReceiptsPage({ searchParams }: PageProps<"/memory/receipts">) {
  const { scope, timeZone } = await requireViewer();
  const { prisma } = await database();
  const asked = pageNumber.parse((await searchParams).page);
  const { items, total, page, pageSize } = await listReceipts(prisma, scope, asked);
  return (
    <Page title={words.title} lead={words.lead}>
      {total ? (
        <>
          <p className="text-sm text-ink-soft">{words.count(total)}</p>
          <ReceiptList items={items} timeZone={timeZone} />
          <MemoryPager
            page={page}
            pages={Math.ceil(total / pageSize)}
            hrefOf={(next) => `/memory/receipts${toSearch({ page: sayPage(next) })}`}
          />
        </>
      ) : (
        <div className="grid justify-items-center gap-3 rounded-2xl border border-dashed border-line-strong px-5 py-10 text-center">
          <h2 className="font-medium">{words.empty}</h2>
          <p className="max-w-sm text-sm text-ink-soft">{words.emptyWhy}</p>
          <Button asChild look="secondary" className="h-11">
            <Link href="/memory">{words.toMemories}</Link>
          </Button>
        </div>
      )}
    </Page>
  );
}
