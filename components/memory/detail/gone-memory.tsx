"use client";

import Link from "next/link";
import { useSyncExternalStore } from "react";
import { peekSaying } from "@/components/memory/list/place";
import { SaidText, type Said } from "@/components/memory/receipts/said";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { detailWords } from "@/components/words/memory-detail";

const never = () => () => undefined;

/** There is no memory of that address: or it was forgotten a moment ago, from here, and the list is on its way. */
export function GoneMemory() {
  const saying = useSyncExternalStore<Said>(never, peekSaying, () => "");
  if (saying)
    return (
      <p role="status" className="px-4 py-6 text-sm sm:px-6">
        <SaidText said={saying} />
      </p>
    );
  return (
    <Page title={detailWords.gone} lead={detailWords.goneLead}>
      <Button asChild look="secondary" className="justify-self-start">
        <Link href="/memory">{detailWords.toList}</Link>
      </Button>
    </Page>
  );
}
