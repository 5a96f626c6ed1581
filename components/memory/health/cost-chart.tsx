import { roundUp, sumOf } from "@/components/memory/health/tokens";
import { healthWords as words, sayDay, sayShort } from "@/components/words/health";
import type { DayCost } from "@/lib/memory/health/types";

const series = [
  { name: "memory", look: "bg-note-ink" },
  { name: "reply", look: "bg-line-strong" },
  { name: "prompt", look: "bg-accent" },
] as const;

/** Stacked bars, a day each. A picture: the table beneath says the same in words. */
export function CostChart({ days, tokens }: { days: DayCost[]; tokens: number }) {
  const most = days.reduce((best, day) => (sumOf(day) > sumOf(best) ? day : best));
  const top = roundUp(sumOf(most));
  return (
    <figure className="grid gap-2">
      <figcaption className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-xs text-ink-soft">
        {words.perDay}
        <span aria-hidden className="flex flex-wrap gap-x-3">
          {series.toReversed().map(({ name, look }) => (
            <span key={name} className="flex items-center gap-1.5">
              <span className={`size-2.5 rounded-xs ${look}`} />
              {words.series[name]}
            </span>
          ))}
        </span>
      </figcaption>
      <div
        role="img"
        aria-label={words.chart(days.length, tokens, sayDay(most.day))}
        className="grid grid-cols-[auto_1fr] gap-x-2 text-[0.6875rem] text-ink-soft tabular-nums"
      >
        <div className="flex h-40 flex-col justify-between text-right leading-none">
          <span>{sayShort(top)}</span>
          <span>{sayShort(top / 2)}</span>
          <span>0</span>
        </div>
        <div className="relative h-40 border-b border-line-strong">
          <div className="absolute inset-x-0 top-0 border-t border-line" />
          <div className="absolute inset-x-0 top-1/2 border-t border-line" />
          <div className="absolute inset-0 flex items-end gap-px sm:gap-0.5">
            {days.map((day) => (
              <div
                key={day.day}
                title={`${sayDay(day.day)}: ${words.total(sumOf(day))}`}
                className="flex h-full min-w-0 flex-1 flex-col justify-end hover:bg-hover"
              >
                {series.map(({ name, look }) => (
                  <div
                    key={name}
                    className={`${look} ${day[name] ? "border-t border-surface" : ""}`}
                    style={{ height: `${(100 * day[name]) / top}%` }}
                  />
                ))}
              </div>
            ))}
          </div>
        </div>
        <span />
        <div className="flex justify-between pt-1">
          <span>{sayDay(days[0]!.day)}</span>
          <span>{sayDay(days.at(-1)!.day)}</span>
        </div>
      </div>
    </figure>
  );
}
