"use client";

import { KeepOrForget } from "@/components/chat/edits/keep-or-forget";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { editWords as words } from "@/components/words/edits";
import type { LossChoice, LossPreview } from "@/lib/memory/edits/types";

interface LossListProps {
  loss: LossPreview;
  choice: LossChoice;
  busy: boolean;
  onChoose: (choice: LossChoice) => void;
  onPage: (page: number) => void;
}

/** The memories that go with a conversation unless they are kept, a page at a time. One answer for all holds for those not shown too. */
export function LossList({ loss, choice, busy, onChoose, onPage }: LossListProps) {
  const { memories, total, page, pageSize } = loss;
  const first = (page - 1) * pageSize + 1;
  const keeps = (id: string) => (choice.others === "keep") !== choice.except.includes(id);
  const choose = (id: string, kept: boolean) => {
    const rest = choice.except.filter((other) => other !== id);
    onChoose({ ...choice, except: kept === (choice.others === "keep") ? rest : [...rest, id] });
  };
  const all = (others: LossChoice["others"]) => onChoose({ others, except: [] });
  return (
    <section className="grid gap-2" aria-label={words.loss(total)}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-xs font-medium text-ink-soft">{words.loss(total)}</h3>
        <span className="flex gap-1">
          <Button look="secondary" size="tiny" className="max-sm:h-11" onClick={() => all("forget")}>
            {words.forgetAll}
          </Button>
          <Button look="secondary" size="tiny" className="max-sm:h-11" onClick={() => all("keep")}>
            {words.keepAll}
          </Button>
        </span>
      </div>
      <ul className="grid max-h-72 gap-2 overflow-y-auto">
        {memories.map(({ memoryId, statement, status }) => (
          <li key={memoryId} className="grid gap-2 rounded-lg border border-line px-3 py-2.5 text-sm">
            <p className="text-ink [overflow-wrap:anywhere]">
              {statement} {status === "superseded" ? <Badge>{words.past}</Badge> : null}
              {status === "review" ? <Badge>{words.waiting}</Badge> : null}
            </p>
            <KeepOrForget statement={statement} kept={keeps(memoryId)} onChange={(kept) => choose(memoryId, kept)} />
          </li>
        ))}
      </ul>
      {total > pageSize ? (
        <div className="flex items-center justify-between gap-2 text-xs text-ink-soft">
          <p aria-live="polite">{words.page(first, Math.min(total, first + pageSize - 1), total)}</p>
          <span className="flex gap-1">
            <Button look="quiet" size="tiny" disabled={busy || page === 1} onClick={() => onPage(page - 1)}>
              {words.earlier}
            </Button>
            <Button
              look="quiet"
              size="tiny"
              disabled={busy || page * pageSize >= total}
              onClick={() => onPage(page + 1)}
            >
              {words.later}
            </Button>
          </span>
        </div>
      ) : null}
      <p className="text-xs text-ink-soft">{words.keepMeans}</p>
    </section>
  );
}
