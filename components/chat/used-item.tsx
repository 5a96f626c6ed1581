import { RotateCcw } from "lucide-react";
import Link from "next/link";
import { Moment } from "@/components/time/moment";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { chatWords } from "@/components/words/chat";
import { talkWords } from "@/components/words/talk";
import type { UsedItemView } from "@/lib/conversation/types";

interface UsedItemProps {
  id: string;
  item: UsedItemView;
  timeZone: string;
  onAgain?: () => void;
}

/** One thing that was found for a reply, with where it comes from. */
export function UsedItem({ id, item, timeZone, onAgain }: UsedItemProps) {
  const past = item.status === "superseded";
  return (
    <li id={id} tabIndex={-1} className="rounded-xl border border-line bg-surface px-3 py-2.5 text-sm">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft">
        {item.inPrompt ? <span className="font-medium text-ink">{item.ref.slice(1)}</span> : null}
        <span>{talkWords.kinds[item.kind]}</span>
        {item.at ? (
          <>
            <span aria-hidden>·</span>
            <Moment at={item.at} timeZone={timeZone} how="day" />
          </>
        ) : null}
        {past ? <Badge tone="note">{talkWords.past}</Badge> : null}
        {item.cited ? <Badge tone="accent">{item.inferred ? talkWords.matched : talkWords.cited}</Badge> : null}
        {item.inPrompt ? null : <Badge>{item.cut ? chatWords.cut[item.cut] : chatWords.notUsed}</Badge>}
      </div>
      <p className="mt-1 [overflow-wrap:anywhere] text-ink">{item.text}</p>
      {item.quote && item.quote !== item.text ? (
        <>
          {item.edited ? <p className="mt-1.5 text-xs text-ink-soft">{chatWords.edited}</p> : null}
          <blockquote className="mt-1.5 border-l-2 border-line-strong pl-2.5 [overflow-wrap:anywhere] text-ink-soft">
            “{item.quote}”
          </blockquote>
        </>
      ) : null}
      <div className="mt-1 flex flex-wrap items-center gap-x-3">
        {item.conversationId && item.messageId ? (
          <Link
            href={`/c/${item.conversationId}#message-${item.messageId}`}
            className="inline-flex min-h-6 items-center text-xs text-accent-ink underline underline-offset-4 max-sm:min-h-11"
          >
            {talkWords.showMessage}
          </Link>
        ) : null}
        {onAgain ? (
          <Button look="quiet" size="tiny" className="-ml-2 max-sm:min-h-11 sm:ml-0" onClick={onAgain}>
            <RotateCcw aria-hidden className="!size-3" />
            {chatWords.again}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
