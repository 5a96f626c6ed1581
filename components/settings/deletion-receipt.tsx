"use client";

import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { Counts } from "@/components/settings/delete-account";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { leaveWords as words } from "@/components/words/portable";
import type { DeletionReceipt } from "@/lib/portable/types";

/** What is left of an account. It closes by leaving the page, whose account is gone. */
export function DeletionReceiptDialog({ receipt }: { receipt: DeletionReceipt }) {
  const router = useRouter();
  const stay = (event: Event) => event.preventDefault();
  const leave = () => {
    router.replace("/sign-in");
    // Forgets the pages kept for going back.
    router.refresh();
  };
  const download = () => {
    const address = URL.createObjectURL(
      new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: "application/json" }),
    );
    const link = document.createElement("a");
    link.href = address;
    link.download = `kith-deletion-${receipt.id}.json`;
    link.click();
    URL.revokeObjectURL(address);
  };
  const description = (
    <>
      <p>{words.receipt}</p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt>{words.id}</dt>
        <dd className="font-mono text-xs text-ink [overflow-wrap:anywhere] sm:leading-5">{receipt.id}</dd>
        <dt>{words.at}</dt>
        <dd className="text-ink">
          <time dateTime={receipt.at}>{receipt.at.replace("T", " ").replace(/\.\d+Z$/, " UTC")}</time>
        </dd>
      </dl>
      <Counts counts={receipt.counts} />
    </>
  );
  return (
    <Dialog open>
      <DialogContent
        title={words.gone}
        description={description}
        className="sm:top-[8dvh]"
        onEscapeKeyDown={stay}
        onInteractOutside={stay}
      >
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button look="secondary" onClick={leave}>
            {words.done}
          </Button>
          <Button onClick={download}>
            <Download aria-hidden />
            {words.download}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  );
}
