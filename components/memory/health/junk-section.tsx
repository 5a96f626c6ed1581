import Link from "next/link";
import { HealthCard } from "@/components/memory/health/health-card";
import { healthWords as words } from "@/components/words/health";
import { sayNumber } from "@/components/words/locale";
import type { MemoryHealth } from "@/lib/memory/health/types";

const link = "inline-flex min-h-11 items-center text-accent-ink underline underline-offset-4 sm:min-h-6";

/** Signs of memories of no use, each with the way to them in the list. */
export function JunkSection({ junk }: { junk: MemoryHealth["junk"] }) {
  const signs = [
    { name: words.duplicates, count: junk.duplicates, href: null },
    { name: words.neverUsed, count: junk.neverUsed, href: "/memory?used=never" },
    { name: words.lowConfidence, count: junk.lowConfidence, href: "/memory?sure=unsure" },
  ];
  return (
    <HealthCard title={words.junk}>
      <p className="text-sm text-ink-soft">{words.junkWhy}</p>
      <ul className="grid divide-y divide-line text-sm">
        {signs.map(({ name, count, href }) => (
          <li key={name} className="grid gap-1 py-2">
            <div className="flex items-center justify-between gap-3">
              <span>{name}</span>
              <span className="flex items-center gap-3 tabular-nums">
                {count ? sayNumber(count) : words.noJunk}
                {count && href ? (
                  <Link href={href} className={link} aria-label={words.look(name)}>
                    {words.show}
                  </Link>
                ) : null}
              </span>
            </div>
            {href === null && junk.repeated.length ? (
              <ul className="grid gap-1 border-l-2 border-line-strong pl-3 text-xs">
                {junk.repeated.map(({ statement, count: times }) => (
                  <li key={statement} className="text-ink-soft [overflow-wrap:anywhere]">
                    <Link href={`/memory?${new URLSearchParams({ q: statement })}`} className={link}>
                      {statement}
                    </Link>{" "}
                    {words.times(times)}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </HealthCard>
  );
}
