import { CircleSlash, Eye, EyeOff } from "lucide-react";
import Link from "next/link";
import { sayShortDay } from "@/components/memory/as-of/days";
import { MemoryPager } from "@/components/memory/memory-pager";
import { kindWords, subjectWords } from "@/components/words/memory-kinds";
import { sayTime } from "@/components/time/moment";
import { Badge } from "@/components/ui/badge";
import { asOfWords as words } from "@/components/words/as-of";
import type { AsOf, AsOfPage, AsOfView } from "@/lib/memory/view/as-of/types";

interface AsOfListProps {
  found: AsOfPage;
  asOf: AsOf;
  timeZone: string;
  hrefOf: (page: number) => string;
}

/** What held on a day, to read. */
export function AsOfList({ found, asOf, timeZone, hrefOf }: AsOfListProps) {
  const title = words.list(sayShortDay(asOf.day), asOf.clock);
  return (
    <section aria-label={title} className="grid gap-3">
      <div>
        <h2 className="font-medium">{title}</h2>
        <p className="text-sm text-ink-soft">
          {words.count(found.total)}. {words.readOnly}
        </p>
      </div>
      {found.items.length === 0 ? (
        <div className="rounded-2xl border border-dashed border-line-strong px-5 py-10 text-center">
          <p className="font-medium">{words.none}</p>
          <p className="mt-1 text-sm text-ink-soft">{words.noneHint[asOf.clock]}</p>
        </div>
      ) : (
        <ul className="grid gap-3">
          {found.items.map((memory) => (
            <Item key={memory.id} memory={memory} timeZone={timeZone} />
          ))}
        </ul>
      )}
      <MemoryPager page={found.page} pages={Math.ceil(found.total / found.pageSize)} hrefOf={hrefOf} />
    </section>
  );
}

function Item({ memory, timeZone }: { memory: AsOfView; timeZone: string }) {
  const say = (at: Date) => sayTime(at, timeZone, "day");
  // The day it was over is the first on which it no longer was.
  const span = (from: Date, to: Date | null) => words.span(say(from), to && say(to));
  return (
    <li className="grid gap-2 rounded-2xl border border-line bg-surface p-4">
      <Link
        href={`/memory/${memory.id}`}
        className="leading-relaxed font-medium [overflow-wrap:anywhere] hover:underline"
      >
        {memory.statement}
      </Link>
      <div className="flex flex-wrap items-center gap-1.5 text-xs">
        <Badge tone="accent">{subjectWords(memory.subject)}</Badge>
        <Badge>{kindWords[memory.kind]}</Badge>
        <Disagreement memory={memory} />
      </div>
      <dl className="grid gap-x-4 text-xs text-ink-soft sm:grid-cols-2">
        {memory.endedReason === "corrected" ? null : (
          <div className="flex gap-1.5">
            <dt className="font-medium">{words.held}</dt>
            <dd>{span(memory.heldFrom, memory.heldTo)}</dd>
          </div>
        )}
        <div className="flex gap-1.5">
          <dt className="font-medium">{words.believed}</dt>
          <dd>{span(memory.recordedAt, memory.endedAt)}</dd>
        </div>
      </dl>
    </li>
  );
}

/** Where the other clock says otherwise. */
function Disagreement({ memory: { trueThen, believedThen, endedReason } }: { memory: AsOfView }) {
  if (!believedThen)
    return (
      <Badge tone="note">
        <EyeOff aria-hidden />
        {words.unknownThen}
      </Badge>
    );
  if (trueThen || endedReason === "reworded") return null;
  return (
    <Badge tone="note">
      {endedReason === "corrected" ? <Eye aria-hidden /> : <CircleSlash aria-hidden />}
      {endedReason === "corrected" ? words.wrong : words.untrueThen}
    </Badge>
  );
}
