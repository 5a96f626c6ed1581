import Link from "next/link";
import { Moment } from "@/components/time/moment";
import { Badge } from "@/components/ui/badge";
import { detailWords } from "@/components/words/memory-detail";
import type { UseView } from "@/lib/memory/view/detail/types";

/** Replies that knew of the memory, each with its way there. */
export function UsesList({ uses, total, timeZone }: { uses: UseView[]; total: number; timeZone: string }) {
  if (!uses.length) return <p className="text-sm text-ink-soft">{detailWords.noUses}</p>;
  return (
    <ul className="grid grid-cols-1 gap-1">
      {uses.map((use) => (
        <li key={use.messageId} className="flex flex-wrap items-center gap-x-2 text-sm">
          <Link
            href={`/c/${use.conversationId}#message-${use.messageId}`}
            className="inline-flex min-h-11 min-w-0 items-center text-accent-ink underline underline-offset-4 sm:min-h-7"
          >
            <span className="truncate">{use.conversationTitle || detailWords.untitled}</span>
          </Link>
          <Moment at={use.at} timeZone={timeZone} how="day" className="text-xs text-ink-soft" />
          <Badge tone={use.how === "cited" ? "accent" : "plain"}>{detailWords.useHow[use.how]}</Badge>
        </li>
      ))}
      {total > uses.length ? (
        <li className="text-xs text-ink-soft">{detailWords.moreUses(total - uses.length)}</li>
      ) : null}
    </ul>
  );
}
