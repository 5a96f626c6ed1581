import { Minus, PencilLine, Plus } from "lucide-react";
import { WordDiff } from "@/components/memory/profile/word-diff";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { profileWords as words } from "@/components/words/profile";
import type { PortraitDiff as Diff } from "@/lib/memory/profile/types";
import type { Clock } from "@/lib/memory/view/as-of/types";

interface PortraitDiffProps {
  /** The days in the fields. */
  from: string;
  to: string;
  today: string;
  clock: Clock;
  /** Null before it was asked for; "bad" where the days are none. */
  diff: Diff | "bad" | null;
  /** What else stands in the address. */
  kept: Record<string, string>;
}

const icons = { added: Plus, removed: Minus, changed: PencilLine };

/** A plain GET form: what it compares stands in the address. */
export function PortraitDiff({ from, to, today, clock, diff, kept }: PortraitDiffProps) {
  return (
    <Card aria-label={words.diff} id="diff" className="grid gap-4">
      <div>
        <h2 className="font-medium">{words.diff}</h2>
        <p className="text-sm text-ink-soft">{words.diffBy[clock]}</p>
      </div>
      <form action="/memory/profile#diff" className="flex flex-wrap items-end gap-3">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid gap-1">
          <Label htmlFor="diff-from">{words.diffFrom}</Label>
          <Input id="diff-from" key={from} name="from" type="date" defaultValue={from} max={today} required />
        </div>
        <div className="grid gap-1">
          <Label htmlFor="diff-to">{words.diffTo}</Label>
          <Input id="diff-to" key={to} name="to" type="date" defaultValue={to} max={today} required />
        </div>
        <Button type="submit" look="secondary" className="h-11 sm:h-10">
          {words.compare}
        </Button>
      </form>
      {diff === "bad" ? <Alert tone="error">{words.diffBad}</Alert> : null}
      {diff && diff !== "bad" ? <Changes diff={diff} /> : null}
    </Card>
  );
}

function Changes({ diff: { changes, same } }: { diff: Diff }) {
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-soft">
        {changes.length ? null : `${words.diffNone} `}
        {words.diffSame(same)}
      </p>
      {changes.length ? (
        <ul className="grid gap-2">
          {changes.map(({ how, pieces, memoryId }) => {
            const Icon = icons[how];
            return (
              <li
                key={`${how}-${memoryId}`}
                className="flex flex-col gap-1 rounded-xl border border-line px-3 py-2 text-sm sm:flex-row sm:items-baseline sm:gap-3"
              >
                <Badge className="w-24 shrink-0 justify-center">
                  <Icon aria-hidden />
                  {words.how[how]}
                </Badge>
                <span className="min-w-0 leading-relaxed">
                  <WordDiff pieces={pieces} />
                </span>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
