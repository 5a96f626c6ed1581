import { sayValid } from "@/components/words/valid";
import { sayTime } from "@/components/time/moment";
import { detailWords } from "@/components/words/memory-detail";
import type { MemoryView } from "@/lib/memory/view/types";

interface ValidityBarProps {
  memory: MemoryView;
  timeZone: string;
  now: Date;
}

/** Two clocks on one scale: when it is true in the world, and since when Kith has known it. The words below say the same. */
export function ValidityBar({ memory, timeZone, now }: ValidityBarProps) {
  const { valid, recordedAt, endedAt } = memory;
  const words = sayValid(valid, timeZone);
  const marks = [valid.from, valid.to, recordedAt, endedAt, now].flatMap((at) => at?.getTime() ?? []);
  const [first, last] = [Math.min(...marks), Math.max(...marks)];
  const room = Math.max(last - first, 86_400_000) * 0.06;
  const place = (at: number) => (100 * (at - first + room)) / (last - first + 2 * room);
  const bar = (from: Date | null, to: Date | null) => {
    const left = from ? place(from.getTime()) : 0;
    return { left: `${left}%`, width: `${Math.max((to ? place(to.getTime()) : 100) - left, 1)}%` };
  };
  const known = words !== null;
  const day = (at: Date) => sayTime(at, timeZone, "day");
  return (
    <div className="grid gap-2 text-sm">
      <div aria-hidden className="relative grid gap-1.5 overflow-hidden rounded-lg bg-sunken py-2">
        <div className="relative h-3">
          <div
            className={`absolute inset-y-0 rounded-sm ${known ? "bg-accent" : "border border-dashed border-line-strong"}`}
            style={bar(valid.from, valid.to)}
          />
        </div>
        <div className="relative h-1.5">
          <div className="absolute inset-y-0 rounded-sm bg-line-strong" style={bar(recordedAt, endedAt ?? now)} />
        </div>
        <div className="absolute inset-y-0 w-px bg-ink" style={{ left: `${place(now.getTime())}%` }} />
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <dt className="flex items-center gap-1.5 text-ink-soft">
          <span aria-hidden className="size-2.5 rounded-sm bg-accent" />
          {detailWords.when}
        </dt>
        <dd>{words ?? detailWords.always}</dd>
        <dt className="flex items-center gap-1.5 text-ink-soft">
          <span aria-hidden className="size-2.5 rounded-sm bg-line-strong" />
          {detailWords.recorded}
        </dt>
        <dd>
          {day(recordedAt)}
          {endedAt ? `; ${detailWords.ended.toLowerCase()} ${day(endedAt)}` : ""}
        </dd>
      </dl>
      <p className="text-ink-soft">{detailWords.sureness(memory.confidence)}</p>
    </div>
  );
}
