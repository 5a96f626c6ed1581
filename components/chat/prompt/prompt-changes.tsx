import { cn } from "@/components/ui/class-names";
import { promptWords as words } from "@/components/words/prompt";
import type { LineChange, PromptView } from "@/lib/reply/types";

/** Unchanged lines told around a change; longer runs are counted. */
const AROUND = 2;

/** What changed since the reply before, part by part. */
export function PromptChanges({ changes }: { changes: PromptView["changes"] }) {
  if (!changes) return <p className="text-sm text-ink-soft">{words.noChanges}</p>;
  return (
    <div className="grid gap-5">
      {changes
        .filter(({ lines }) => lines.length > 0)
        .map(({ name, lines }) => (
          <section key={name} aria-label={words.section(name)} className="grid gap-1.5">
            <h2 className="text-sm font-semibold">{words.section(name)}</h2>
            {lines.every(({ how }) => how === "same") ? (
              <p className="text-sm text-ink-soft">{words.unchanged}</p>
            ) : (
              <ul className="overflow-hidden rounded-xl border border-line bg-surface py-1 font-mono text-[0.8rem] leading-relaxed">
                {fold(lines).map((line, at) => (
                  <Line key={at} line={line} />
                ))}
              </ul>
            )}
          </section>
        ))}
    </div>
  );
}

type Folded = LineChange | { how: "folded"; count: number };

/** Long runs of unchanged lines become their number. */
function fold(lines: LineChange[]): Folded[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ how }) => how !== "same"),
  );
  const folded: Folded[] = [];
  for (const [at, line] of lines.entries()) {
    const last = folded.at(-1);
    if (near[at] || (near[at - 1] !== false && near[at + 1] !== false)) folded.push(line);
    else if (last?.how === "folded") last.count++;
    else folded.push({ how: "folded", count: 1 });
  }
  return folded;
}

const marks = { same: " ", added: "+", removed: "−" };
const looks = {
  same: "text-ink-soft",
  added: "bg-accent-soft text-accent-ink",
  removed: "bg-danger-soft text-danger-ink",
};

function Line({ line }: { line: Folded }) {
  if (line.how === "folded") {
    return <li className="bg-sunken px-3 py-0.5 font-sans text-xs text-ink-soft">{words.sameLines(line.count)}</li>;
  }
  const Tag = line.how === "added" ? "ins" : line.how === "removed" ? "del" : "span";
  return (
    <li className={cn("flex gap-2 px-3", looks[line.how])}>
      <span aria-hidden className="w-3 shrink-0 select-none">
        {marks[line.how]}
      </span>
      {line.how === "same" ? null : (
        <span className="sr-only">{line.how === "added" ? words.added : words.removed}</span>
      )}
      <Tag className="min-w-0 flex-1 [overflow-wrap:anywhere] whitespace-pre-wrap no-underline">{line.text || " "}</Tag>
    </li>
  );
}
