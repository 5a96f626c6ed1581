import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Moment } from "@/components/time/moment";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import type { UsedItemView } from "@/lib/conversation/types";

const kinds = { memory: "Memory", message: "Message", episode: "Earlier talk" };

interface UsedMemoriesProps {
  /** Makes element ids unique on the page. */
  id: string;
  items: UsedItemView[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  timeZone: string;
}

export const itemAnchor = (id: string, ref: string) => `used-${id}-${ref}`;

/** What a reply was given to know, with where each thing comes from. */
export function UsedMemories({ id, items, open, onOpenChange, timeZone }: UsedMemoriesProps) {
  if (items.length === 0) return null;
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={`used-${id}`}
        onClick={() => onOpenChange(!open)}
        className="-ml-1 inline-flex min-h-7 cursor-pointer items-center gap-1 rounded-md px-1 text-xs text-ink-soft hover:text-ink"
      >
        <ChevronRight aria-hidden className={cn("size-3.5 transition-transform", open && "rotate-90")} />
        Used {items.length} {items.length === 1 ? "memory" : "memories"}
      </button>
      <ul id={`used-${id}`} hidden={!open} className="mt-1.5 grid gap-2">
        {items.map((item) => (
          <UsedItem key={item.ref} id={itemAnchor(id, item.ref)} item={item} timeZone={timeZone} />
        ))}
      </ul>
    </div>
  );
}

function UsedItem({ id, item, timeZone }: { id: string; item: UsedItemView; timeZone: string }) {
  const past = item.status === "superseded";
  return (
    <li id={id} tabIndex={-1} className="rounded-xl border border-line bg-surface px-3 py-2.5 text-sm">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft">
        <span className="font-medium text-ink">{item.ref.slice(1)}</span>
        <span>{kinds[item.kind]}</span>
        {item.at ? (
          <>
            <span aria-hidden>·</span>
            <Moment at={item.at} timeZone={timeZone} how="day" />
          </>
        ) : null}
        {past ? <Badge tone="note">past</Badge> : null}
        {item.cited ? <Badge tone="accent">{item.inferred ? "matched by its words" : "cited"}</Badge> : null}
      </div>
      <p className="mt-1 [overflow-wrap:anywhere] text-ink">{item.text}</p>
      {item.quote && item.quote !== item.text ? (
        <blockquote className="mt-1.5 border-l-2 border-line-strong pl-2.5 text-ink-soft">“{item.quote}”</blockquote>
      ) : null}
      {item.conversationId && item.messageId ? (
        <Link
          href={`/c/${item.conversationId}#message-${item.messageId}`}
          className="mt-1 inline-flex min-h-6 items-center text-xs text-accent-ink underline underline-offset-4"
        >
          Show message
        </Link>
      ) : null}
    </li>
  );
}
