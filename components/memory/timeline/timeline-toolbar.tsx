import { ChevronLeft, ChevronRight, Minus, Plus, Table2, ChartGantt, Smile } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { dayOf, timelineHref, type TimelineAddress } from "@/components/memory/timeline/address";
import { moveBy, zoomBy, zoomTo } from "@/components/memory/timeline/moves";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { timelineWords as words } from "@/components/words/timeline";
import { TIMELINE_ZOOMS, type TimelineView } from "@/lib/memory/view/timeline/types";

interface TimelineToolbarProps {
  view: TimelineView;
  at: Date;
  address: TimelineAddress;
  range: string;
  timeZone: string;
}

/** Links, so that it works without scripts and every view has an address. */
export function TimelineToolbar({ view, at, address, range, timeZone }: TimelineToolbarProps) {
  const { zoom, until } = view;
  const base = { ...address, page: undefined };
  const to = (next: TimelineAddress) => timelineHref({ ...next, page: undefined });
  const fixed = zoom === "all";
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Step href={fixed ? null : to(moveBy(base, at, -1, timeZone))} label={words.earlier}>
          <ChevronLeft aria-hidden />
        </Step>
        <h2 className="min-w-32 flex-1 text-center font-serif text-lg font-semibold sm:flex-none" aria-live="polite">
          {range}
        </h2>
        <Step href={fixed ? null : to(moveBy(base, at, 1, timeZone))} label={words.later}>
          <ChevronRight aria-hidden />
        </Step>
        <Button asChild look="secondary" size="small" className="h-11 sm:h-9">
          <Link href={to({ ...base, at: address.asof ?? dayOf(until, timeZone) })} scroll={false}>
            {address.asof ? words.asOfDay : words.today}
          </Link>
        </Button>
        <div className="flex items-center gap-1 sm:ml-auto" role="group" aria-label={words.zoomLabel}>
          <Step href={zoom === "all" ? null : to(zoomTo(base, zoomBy(zoom, -1), at, timeZone))} label={words.zoomOut}>
            <Minus aria-hidden />
          </Step>
          {TIMELINE_ZOOMS.map((one) => (
            <Link
              key={one}
              href={to(zoomTo(base, one, at, timeZone))}
              scroll={false}
              aria-current={one === zoom ? "true" : undefined}
              className={cn(
                "inline-flex h-11 items-center rounded-lg px-2.5 text-sm hover:bg-hover sm:h-9",
                one === zoom ? "bg-hover font-medium" : "text-ink-soft",
              )}
            >
              {words.zooms[one]}
            </Link>
          ))}
          <Step href={zoom === "week" ? null : to(zoomTo(base, zoomBy(zoom, 1), at, timeZone))} label={words.zoomIn}>
            <Plus aria-hidden />
          </Step>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button asChild look="secondary" size="small" className="h-11 sm:h-8">
          <Link href={to({ ...base, table: !address.table })} scroll={false}>
            {address.table ? <ChartGantt aria-hidden /> : <Table2 aria-hidden />}
            {address.table ? words.showChart : words.showTable}
          </Link>
        </Button>
        {address.table ? null : (
          <Button asChild look="secondary" size="small" className="h-11 sm:h-8">
            <Link href={to({ ...base, mood: !address.mood })} scroll={false}>
              <Smile aria-hidden />
              {address.mood ? words.hideMood : words.showMood}
            </Link>
          </Button>
        )}
      </div>
    </div>
  );
}

/** A link that is an arrow; where there is nothing further, a button that says so. */
function Step({ href, label, children }: { href: string | null; label: string; children: ReactNode }) {
  const look = { look: "secondary", size: "icon", className: "size-11 sm:size-9" } as const;
  if (!href) {
    return (
      <Button {...look} aria-label={label} disabled>
        {children}
      </Button>
    );
  }
  return (
    <Button {...look} asChild>
      <Link href={href} scroll={false} aria-label={label}>
        {children}
      </Link>
    </Button>
  );
}
