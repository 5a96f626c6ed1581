"use client";

import { answerAll, answerOne, isKept, sameForAll, type Choosing } from "@/components/chat/edits/choosing";
import { KeepOrForget } from "@/components/chat/edits/keep-or-forget";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { editWords as words } from "@/components/words/edits";
import type { LossPreview } from "@/lib/memory/edits/types";

interface LossListProps {
  loss: LossPreview;
  choosing: Choosing;
  busy: boolean;
  onChoose: (choosing: Choosing) => void;
  onPage: (page: number) => void;
}

/** The memories that nothing says any more without a conversation, a page at a time. One answer for all holds for those not shown too. */
export function LossList({ loss, choosing, busy, onChoose, onPage }: LossListProps) {
  const { memories, total, page, pageSize } = loss;
  const first = (page - 1) * pageSize + 1;
  return (
    <section className="grid grid-cols-1 gap-2" aria-label={words.loss(total)}>
      <h3 className="text-sm font-medium">{words.loss(total)}</h3>
      <p className="text-xs text-ink-soft">{words.keepMeans}</p>
      {total > 1 ? <ForAll choosing={choosing} onChoose={onChoose} /> : null}
      <ul className="grid max-h-72 grid-cols-1 gap-2 overflow-y-auto">
        {memories.map(({ memoryId, statement, status }) => (
          <li key={memoryId} className="grid gap-2 rounded-lg border border-line px-3 py-2.5 text-sm">
            <p className="text-ink [overflow-wrap:anywhere]">
              {statement} {status === "superseded" ? <Badge>{words.past}</Badge> : null}
              {status === "review" ? <Badge>{words.waiting}</Badge> : null}
            </p>
            <KeepOrForget
              question={words.choose(statement)}
              kept={isKept(choosing, memoryId)}
              onChange={(kept) => onChoose(answerOne(choosing, memoryId, kept))}
            />
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
    </section>
  );
}

/** One answer for all of them at once. */
export function ForAll({ choosing, onChoose }: Pick<LossListProps, "choosing" | "onChoose">) {
  const same = sameForAll(choosing);
  return (
    <KeepOrForget
      question={words.chooseAll}
      keep={words.keepAll}
      forget={words.forgetAll}
      kept={same && same === "keep"}
      onChange={(kept) => onChoose(answerAll(kept ? "keep" : "forget"))}
    />
  );
}
