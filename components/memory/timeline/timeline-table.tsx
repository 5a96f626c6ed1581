import { kindWords, subjectWords } from "@/components/words/memory-kinds";
import { sayWhen } from "@/components/memory/timeline/say-entry";
import { sayNumber } from "@/components/words/locale";
import { cn } from "@/components/ui/class-names";
import { timelineWords as words } from "@/components/words/timeline";
import type { TimelineView } from "@/lib/memory/view/timeline/types";

interface TimelineTableProps {
  view: TimelineView;
  range: string;
  timeZone: string;
  /** Not seen, but there for those who listen. */
  heardOnly: boolean;
}

/** The same as the chart, in order of time. */
export function TimelineTable({ view, range, timeZone, heardOnly }: TimelineTableProps) {
  const { rows, rowsTotal } = view;
  const { columns } = words;
  const cell = "block py-1 align-top sm:table-cell sm:border-t sm:border-line sm:px-3 sm:py-2.5";
  return (
    <div className={heardOnly ? "sr-only" : "grid gap-2"}>
      <table className={cn("w-full border-collapse text-sm", !heardOnly && "block sm:table")}>
        <caption className={cn("pb-2 text-left text-ink-soft", !heardOnly && "block sm:table-caption")}>
          {words.caption(range, rowsTotal)}
          {heardOnly && rows.length < rowsTotal ? `. ${words.partOfTable(rows.length, sayNumber(rowsTotal))}` : ""}
        </caption>
        <thead className="sr-only sm:not-sr-only sm:table-header-group">
          <tr>
            <th scope="col" className="w-44 px-3 py-2 text-left font-medium text-ink-soft">
              {columns.when}
            </th>
            <th scope="col" className="px-3 py-2 text-left font-medium text-ink-soft">
              {columns.what}
            </th>
            <th scope="col" className="px-3 py-2 text-left font-medium text-ink-soft">
              {columns.kind}
            </th>
            <th scope="col" className="px-3 py-2 text-left font-medium text-ink-soft">
              {columns.about}
            </th>
          </tr>
        </thead>
        <tbody className={heardOnly ? undefined : "block sm:table-row-group"}>
          {rows.map((entry) => (
            <tr
              key={entry.id}
              className={
                heardOnly ? undefined : "mb-2 block rounded-xl border border-line p-3 sm:mb-0 sm:table-row sm:border-0"
              }
            >
              <td className={cn(cell, "text-ink-soft")}>
                <time dateTime={entry.from.toISOString()}>{sayWhen(entry, timeZone)}</time>
              </td>
              <th scope="row" className={cn(cell, "text-left font-medium [overflow-wrap:anywhere]")}>
                {heardOnly ? (
                  entry.statement
                ) : (
                  <a
                    href={`/memory/${entry.id}`}
                    className="underline decoration-line-strong underline-offset-4 hover:decoration-ink"
                  >
                    {entry.statement}
                  </a>
                )}
              </th>
              <td className={cn(cell, "text-ink-soft")}>{kindWords[entry.kind]}</td>
              <td className={cn(cell, "text-ink-soft")}>{subjectWords(entry.subject)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
