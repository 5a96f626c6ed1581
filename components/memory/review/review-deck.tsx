"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { EditForm } from "@/components/memory/edit-form";
import { AnswerBar, KeyLegend, UndoButton } from "@/components/memory/review/answer-bar";
import { ChangeDialog } from "@/components/memory/review/change-dialog";
import { ReviewCard } from "@/components/memory/review/review-card";
import { SaidText } from "@/components/memory/receipts/said";
import type { ReviewActions } from "@/components/memory/review/types";
import { useDeck } from "@/components/memory/review/use-deck";
import { useReviewKeys } from "@/components/memory/review/use-review-keys";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { reviewWords as words } from "@/components/words/review";
import type { ReviewDeck as Deck } from "@/lib/memory/review/types";

interface ReviewDeckProps {
  deck: Deck;
  timeZone: string;
  actions: ReviewActions;
}

/** One waiting memory at a time, with the answers, the keys for them, and the last answers to undo. */
export function ReviewDeck({ deck, timeZone, actions }: ReviewDeckProps) {
  const at = useDeck(deck, actions);
  const [asking, setAsking] = useState<"edit" | "both" | null>(null);
  const { card } = at;
  const answers = {
    ...at,
    edit: () => setAsking("edit"),
    both: () => setAsking("both"),
  };
  useReviewKeys(answers, { on: asking === null, card: card !== undefined });

  const end = useRef<HTMLHeadingElement>(null);
  const over = !card && !at.busy && at.handled > 0;
  // The button that had the focus is gone with the last card.
  useEffect(() => {
    if (over && document.activeElement === document.body) end.current?.focus();
  }, [over]);

  const closing = async <T extends { ok: boolean }>(answer: Promise<T>) => {
    const given = await answer;
    if (given.ok) setAsking(null);
    return given;
  };
  const position = words.progress(at.at, at.total);
  return (
    <section aria-label={words.deck} className="grid gap-4">
      <div className="flex min-h-6 flex-wrap items-baseline justify-between gap-x-4 text-sm text-ink-soft">
        {card ? <p className="font-medium tabular-nums">{position}</p> : null}
        <p role="status" className="text-accent-ink">
          <SaidText said={at.said} />
          {at.said && card ? <span className="sr-only"> {words.next(position, card.statement)}</span> : null}
        </p>
      </div>
      {at.error ? <Alert tone="error">{at.error}</Alert> : null}
      {card ? (
        <>
          <div aria-hidden className="-mt-2 h-1 overflow-hidden rounded-full bg-sunken">
            <div
              className="h-full rounded-full bg-accent transition-[width] motion-reduce:transition-none"
              style={{ width: `${(100 * at.handled) / at.total}%` }}
            />
          </div>
          <ReviewCard
            key={card.id}
            card={card}
            timeZone={timeZone}
            form={
              asking === "edit" ? (
                <EditForm
                  statement={card.statement}
                  save={(statement) => closing(at.edit(statement))}
                  onClose={() => setAsking(null)}
                />
              ) : undefined
            }
          />
          <AnswerBar
            answers={answers}
            conflict={card.conflict !== null}
            again={at.again}
            disabled={asking === "edit"}
            canUndo={at.canUndo}
          />
          <KeyLegend conflict={card.conflict !== null} again={at.again} />
          {asking === "both" && card.conflict ? (
            <ChangeDialog
              card={{ ...card, conflict: card.conflict }}
              timeZone={timeZone}
              save={(change) => closing(at.both(change))}
              onClose={() => setAsking(null)}
            />
          ) : null}
        </>
      ) : (
        <div className="grid justify-items-center gap-3 rounded-2xl border border-dashed border-line-strong px-5 py-10 text-center">
          {at.busy && at.handled < at.total ? (
            <p className="flex items-center gap-2 text-sm text-ink-soft">
              <Spinner />
              {words.loading}
            </p>
          ) : (
            <Nothing at={at} heading={end} />
          )}
          {at.canUndo ? <UndoButton undo={at.undo} canUndo /> : null}
        </div>
      )}
    </section>
  );
}

function Nothing({
  at,
  heading,
}: {
  at: ReturnType<typeof useDeck>;
  heading: React.RefObject<HTMLHeadingElement | null>;
}) {
  const aside = at.setAside > 0;
  const title = aside ? words.asideTitle(at.setAside) : at.handled ? words.finished(at.handled) : words.empty;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="font-medium outline-none">
        {title}
      </h2>
      <p className="max-w-sm text-sm text-ink-soft">{aside ? words.asideWhy : words.emptyWhy}</p>
      {aside ? (
        <Button look="secondary" className="h-11" onClick={at.showAside}>
          {words.showAside}
        </Button>
      ) : (
        <Button asChild look="secondary" className="h-11">
          <Link href="/memory">{words.toMemories}</Link>
        </Button>
      )}
    </>
  );
}
