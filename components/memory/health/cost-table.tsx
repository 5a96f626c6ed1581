import { moneyFor, sumOf } from "@/components/memory/health/tokens";
import { healthWords as words, sayDay, sayMoney } from "@/components/words/health";
import { sayNumber } from "@/components/words/locale";
import type { DayCost, Prices } from "@/lib/memory/health/types";

/** The chart in words: every day on which something was spent, newest first. */
export function CostTable({ days, prices }: { days: DayCost[]; prices: Prices | null }) {
  const { columns } = words;
  const spent = days.filter((day) => sumOf(day) > 0).toReversed();
  const numbers = ["prompt", "reply", "memory"] as const;
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent-ink underline underline-offset-4 sm:min-h-8">
        {words.table}
      </summary>
      <div tabIndex={0} role="region" aria-label={words.perDay} className="mt-2 max-h-80 overflow-auto">
        <table className="w-full text-right text-xs tabular-nums">
          <thead className="sticky top-0 bg-surface text-ink-soft">
            <tr>
              <th scope="col" className="py-1.5 pr-3 text-left font-medium">
                {columns.day}
              </th>
              {[...numbers.map((name) => columns[name]), columns.sum, ...(prices ? [columns.money] : [])].map(
                (name) => (
                  <th key={name} scope="col" className="py-1.5 pl-3 font-medium">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {spent.map((day) => (
              <tr key={day.day} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal whitespace-nowrap">
                  {sayDay(day.day)}
                </th>
                {numbers.map((name) => (
                  <td key={name} className="py-1.5 pl-3">
                    {sayNumber(day[name])}
                  </td>
                ))}
                <td className="py-1.5 pl-3 font-medium">{sayNumber(sumOf(day))}</td>
                {prices ? <td className="py-1.5 pl-3">{sayMoney(moneyFor(day, prices), prices.currency)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
