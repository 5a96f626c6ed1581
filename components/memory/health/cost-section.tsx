import Link from "next/link";
import { CostChart } from "@/components/memory/health/cost-chart";
import { CostTable } from "@/components/memory/health/cost-table";
import { HealthCard } from "@/components/memory/health/health-card";
import { fillDays, moneyFor, sumOf } from "@/components/memory/health/tokens";
import { cn } from "@/components/ui/class-names";
import { healthWords as words, sayMoney, spans, type Span } from "@/components/words/health";
import type { DayCost, Prices } from "@/lib/memory/health/types";

interface CostSectionProps {
  costs: DayCost[];
  /** Every day shown, oldest first. */
  days: string[];
  span: Span;
  prices: Prices | null;
}

export function CostSection({ costs, days, span, prices }: CostSectionProps) {
  const filled = fillDays(days, costs);
  const all = filled.reduce(
    (sum, { prompt, reply, memory, calls }) => ({
      ...{ prompt: sum.prompt + prompt, reply: sum.reply + reply },
      ...{ memory: sum.memory + memory, calls: sum.calls + calls },
    }),
    { prompt: 0, reply: 0, memory: 0, calls: 0 },
  );
  const tokens = sumOf(all);
  return (
    <HealthCard title={words.cost} aside={<Spans span={span} />}>
      {tokens === 0 ? (
        <p className="text-sm text-ink-soft">{words.noCost}</p>
      ) : (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-serif text-xl font-semibold">{words.total(tokens)}</span>
            {prices ? (
              <span className="font-serif text-xl font-semibold">
                {sayMoney(moneyFor(all, prices), prices.currency)}
              </span>
            ) : null}
            <span className="text-sm text-ink-soft">{words.calls(all.calls)}</span>
          </p>
          <CostChart days={filled} tokens={tokens} />
          <CostTable days={filled} prices={prices} />
        </>
      )}
      <p className="text-xs text-ink-soft">
        {tokens > 0 && !prices ? `${words.noPrices} ` : ""}
        {words.notCounted}
      </p>
    </HealthCard>
  );
}

function Spans({ span }: { span: Span }) {
  return (
    <nav aria-label={words.spans} className="flex gap-1 text-sm">
      {spans.map((days) => (
        <Link
          key={days}
          href={`/memory/health?days=${days}`}
          scroll={false}
          aria-current={days === span ? "true" : undefined}
          className={cn(
            "inline-flex min-h-11 items-center rounded-lg px-2.5 text-ink-soft hover:bg-hover sm:min-h-8",
            days === span && "bg-hover font-medium text-ink",
          )}
        >
          {words.span(days)}
        </Link>
      ))}
    </nav>
  );
}
