import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_gate/or-not-found";
import { requireViewer } from "@/app/_gate/viewer";
import { ReceiptSheet } from "@/components/memory/receipts/receipt-sheet";
import { Page } from "@/components/ui/page";
import { receiptWords as words } from "@/components/words/receipts";
import { database } from "@/lib/db/client";
import { readReceipt } from "@/lib/memory/receipts/read-receipts";
import { receiptId } from "@/lib/memory/receipts/schema";

export const metadata = { title: words.one };

export default async function ReceiptPage({ params }: PageProps<"/memory/receipts/[id]">) {
  const { scope, timeZone } = await requireViewer();
  const id = receiptId.safeParse((await params).id);
  if (!id.success) notFound();
  const { prisma } = await database();
  const receipt = await orNotFound(readReceipt(prisma, scope, id.data));
  return (
    <Page title={words.headOf(words.kinds[receipt.kind](receipt.asked))}>
      <Link
        href="/memory/receipts"
        className="inline-flex min-h-11 items-center gap-1 justify-self-start text-sm text-accent-ink underline underline-offset-4 sm:min-h-6"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {words.all}
      </Link>
      <ReceiptSheet receipt={receipt} timeZone={timeZone} />
    </Page>
  );
}
