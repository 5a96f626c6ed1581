"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Moment } from "@/components/time/moment";
import { ask, type Ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { profileWords as words } from "@/components/words/profile";
import type { WithheldView } from "@/lib/memory/profile/types";

interface WithheldListProps {
  items: WithheldView[];
  total: number;
  timeZone: string;
  withhold: Ask<{ memoryId: string; withheld: boolean }, unknown>;
}

/** What Kith keeps but does not bring up; stays on the page, with what was said, when the last one leaves it. */
export function WithheldList({ items, total, timeZone, withhold }: WithheldListProps) {
  const router = useRouter();
  const status = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState("");
  const mention = async (memoryId: string) => {
    const answer = await ask(withhold, { memoryId, withheld: false });
    flushSync(() => setSaid(answer.ok ? words.mentionDone : answer.error.message));
    if (!answer.ok) return;
    requestAnimationFrame(() => status.current?.focus());
    router.refresh();
  };
  if (items.length === 0 && !said) return null;
  return (
    <Card aria-label={words.withheld} className="grid gap-3">
      <div className="grid gap-1">
        <h2 className="font-medium">{words.withheld}</h2>
        <p className="text-sm text-ink-soft">{words.withheldHint}</p>
        <p ref={status} role="status" tabIndex={-1} className="text-sm font-medium text-accent-ink outline-none">
          {said}
        </p>
      </div>
      <ul className="grid divide-y divide-line">
        {items.map(({ id, statement, withheldAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-56 text-sm [overflow-wrap:anywhere]">
              {statement}{" "}
              <span className="text-xs whitespace-nowrap text-ink-soft">
                <Moment at={withheldAt} timeZone={timeZone} how="day" />
              </span>
            </span>
            <Button look="secondary" size="small" className="h-11 sm:h-8" onClick={() => void mention(id)}>
              {words.mentionAgain}
              <span className="sr-only">: {statement}</span>
            </Button>
          </li>
        ))}
      </ul>
      {total > items.length ? (
        <p className="text-sm text-ink-soft">{words.withheldMore(total - items.length)}</p>
      ) : null}
    </Card>
  );
}
