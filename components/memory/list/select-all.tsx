"use client";

import { useId, useState } from "react";
import { ask, type Ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { listWords } from "@/components/words/memory-list";
import { MOST_SELECTED } from "@/lib/memory/view/constants";

interface SelectAllProps {
  search: string;
  shown: string[];
  total: number;
  ids: ReadonlySet<string>;
  find: Ask<{ search: string }, string[]>;
  setAll: (ids: string[], on: boolean) => void;
  onSaid: (sentence: string) => void;
}

/** Selects the page; and once it is, everything that was found. */
export function SelectAll({ search, shown, total, ids, find, setAll, onSaid }: SelectAllProps) {
  const [busy, setBusy] = useState(false);
  const id = useId();
  const count = shown.filter((one) => ids.has(one)).length;
  const whole = count === shown.length;
  const selectFound = async () => {
    setBusy(true);
    const answer = await ask(find, { search: search || "?" });
    setBusy(false);
    if (answer.ok) setAll(answer.data, true);
    else onSaid(answer.error.message);
  };
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-3 sm:min-h-8">
      <label htmlFor={id} className="inline-flex min-h-11 cursor-pointer items-center gap-2.5 text-sm sm:min-h-8">
        <input
          id={id}
          type="checkbox"
          checked={whole}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && !whole;
          }}
          onChange={(event) => setAll(shown, event.target.checked)}
          className="size-4 accent-accent"
        />
        {listWords.selectPage}
      </label>
      {whole && total > shown.length && ids.size < Math.min(total, MOST_SELECTED) ? (
        <Button look="link" size="inline" onClick={() => void selectFound()} disabled={busy}>
          {busy ? <Spinner /> : null}
          {total > MOST_SELECTED ? listWords.selectFirst(MOST_SELECTED) : listWords.selectFound(total)}
        </Button>
      ) : null}
      {count > 0 && !whole ? <span className="hidden text-xs text-ink-soft sm:inline">{listWords.hint}</span> : null}
    </div>
  );
}
