"use client";

import { useId, type FormEvent } from "react";
import { sayTime } from "@/components/time/moment";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { useAsking } from "@/components/ui/use-asking";
import { reviewWords as words } from "@/components/words/review";
import type { ChangeOrder, ReviewCard } from "@/lib/memory/review/types";

interface ChangeDialogProps {
  card: ReviewCard & { conflict: NonNullable<ReviewCard["conflict"]> };
  timeZone: string;
  save: (change: { changedOn: string; first: ChangeOrder }) => Promise<Answer<unknown>>;
  onClose: () => void;
}

/** Asks when the one gave way to the other, with what the dates and the messages suggest filled in. */
export function ChangeDialog({ card, timeZone, save, onClose }: ChangeDialogProps) {
  const { busy, error, asking } = useAsking();
  const name = useId();
  const { conflict } = card;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const first = given.get(name) === "new" ? "new" : "old";
    await asking(save({ changedOn: String(given.get("changedOn")), first }));
  };
  const orders: [ChangeOrder, string][] = [
    ["old", words.bothOrder(conflict.statement, card.statement)],
    ["new", words.bothOrder(card.statement, conflict.statement)],
  ];
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={words.bothTitle} description={words.bothWhy}>
        <form onSubmit={submit} className="grid gap-4">
          <fieldset className="grid gap-2">
            <legend className="mb-1.5 text-sm font-medium">{words.bothFirst}</legend>
            {orders.map(([order, said]) => (
              <label
                key={order}
                className="flex min-h-11 cursor-pointer items-start gap-2.5 rounded-lg border border-line px-3 py-2.5 text-sm [overflow-wrap:anywhere] has-checked:border-accent has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name={name}
                  value={order}
                  defaultChecked={order === conflict.first}
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                />
                {said}
              </label>
            ))}
          </fieldset>
          <Field
            label={words.bothDay}
            hint={words.bothDayHint}
            error={error}
            type="date"
            name="changedOn"
            required
            defaultValue={sayTime(conflict.changedAt, timeZone, "date")}
          />
          <DialogButtons cancel={words.cancel}>
            <Button type="submit" disabled={busy}>
              {words.save}
            </Button>
          </DialogButtons>
        </form>
      </DialogContent>
    </Dialog>
  );
}
