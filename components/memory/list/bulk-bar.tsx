"use client";

import { Archive, Pin, PinOff, Trash2, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { BulkForgetDialog } from "@/components/memory/list/bulk-forget-dialog";
import { FORGET_PART } from "@/components/memory/receipts/forget-in-parts";
import type { Said } from "@/components/memory/receipts/said";
import type { BulkActions } from "@/components/memory/types";
import { ask, type Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { listWords } from "@/components/words/memory-list";

/** How many go to the server at a time. */
const PART = 250;

interface BulkBarProps {
  ids: ReadonlySet<string>;
  /** Selected ones that are not on this page. */
  elsewhere: number;
  actions: BulkActions;
  onSaid: (said: Said) => void;
  /** After all of it, or what was done of it. */
  onDone: (gone: string[]) => void;
  onClear: () => void;
}

/** What can be done with the selection. A large one is done in parts, with its progress and a way to stop. */
export function BulkBar({ ids, elsewhere, actions, onSaid, onDone, onClear }: BulkBarProps) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const stopping = useRef(false);
  const forgetButton = useRef<HTMLButtonElement>(null);

  const inParts = async (
    size: number,
    change: (part: string[]) => Promise<Answer<number>>,
    say: (count: number) => string,
    receiptOf: () => string = () => "",
  ): Promise<string[]> => {
    const all = [...ids];
    stopping.current = false;
    let [changed, done] = [0, 0];
    let problem = "";
    for (; done < all.length && !stopping.current; done += size) {
      setProgress({ done, all: all.length });
      const answer = await change(all.slice(done, done + size));
      // What went with an earlier part (its other wordings, say) is not there any more.
      if (!answer.ok && (answer.error.code !== "not_found" || all.length <= size)) {
        problem = answer.error.message;
        break;
      }
      if (answer.ok) changed += answer.data;
    }
    setProgress(null);
    const left = Math.max(0, all.length - done);
    const sentence = [problem, changed || !problem ? say(changed) : "", left && !problem ? listWords.stopped(left) : ""]
      .join(" ")
      .trim();
    const receiptId = receiptOf();
    onSaid(receiptId ? { sentence, receiptId } : sentence);
    router.refresh();
    return all.slice(0, done);
  };
  const pin = async (pinned: boolean) => {
    const say = pinned ? listWords.pinned : listWords.unpinned;
    await inParts(PART, (part) => ask(actions.pin, { ids: part, pinned }), say);
    onDone([]);
  };
  const archive = async () => {
    await inParts(PART, (part) => ask(actions.archive, { ids: part }), listWords.archived);
    onDone([]);
  };
  const forget = async () => {
    setAsking(false);
    let receiptId: string | undefined;
    const gone = await inParts(
      FORGET_PART,
      async (part) => {
        const answer = await ask(actions.forget, { ids: part, receiptId });
        if (!answer.ok) return answer;
        ({ receiptId } = answer.data);
        return { ok: true, data: answer.data.forgotten };
      },
      listWords.forgotten,
      () => receiptId ?? "",
    );
    onDone(gone);
  };
  if (ids.size === 0) return null;
  const tall = "h-11 sm:h-8";
  const ofSelected = <span className="sr-only">{listWords.ofSelected}</span>;
  return (
    <div
      role="group"
      aria-label={listWords.selection}
      className="sticky bottom-3 z-20 grid grid-cols-1 gap-1 rounded-2xl border border-line bg-raised p-2 shadow-lg sm:p-3"
    >
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 px-1 text-sm">
          <span className="font-medium">{listWords.selected(ids.size)}</span>
          {elsewhere ? <span className="text-ink-soft"> · {listWords.elsewhere(elsewhere)}</span> : null}
        </p>
        {progress ? null : (
          <Button look="quiet" size="small" className={tall} onClick={onClear}>
            <X aria-hidden />
            {listWords.deselect}
          </Button>
        )}
      </div>
      {progress ? (
        <div className="flex flex-wrap items-center gap-3">
          <progress
            max={progress.all}
            value={progress.done}
            aria-label={listWords.selection}
            className="h-2 min-w-32 flex-1 accent-accent"
          />
          <p role="status" className="text-sm text-ink-soft tabular-nums">
            {listWords.progress(progress.done, progress.all)}
          </p>
          <Button look="secondary" size="small" className={tall} onClick={() => void (stopping.current = true)}>
            {listWords.stop}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap gap-1">
          <Button look="quiet" size="small" className={tall} onClick={() => void pin(true)}>
            <Pin aria-hidden />
            {listWords.pin}
            {ofSelected}
          </Button>
          <Button look="quiet" size="small" className={tall} onClick={() => void pin(false)}>
            <PinOff aria-hidden />
            {listWords.unpin}
            {ofSelected}
          </Button>
          <Button look="quiet" size="small" className={tall} onClick={() => void archive()}>
            <Archive aria-hidden />
            {listWords.archive}
            {ofSelected}
          </Button>
          <Button
            ref={forgetButton}
            look="quiet"
            size="small"
            className={`${tall} hover:text-danger-ink`}
            onClick={() => setAsking(true)}
          >
            <Trash2 aria-hidden />
            {listWords.forget}
            {ofSelected}
          </Button>
        </div>
      )}
      {asking ? (
        <BulkForgetDialog
          count={ids.size}
          forget={() => void forget()}
          onClose={() => setAsking(false)}
          returnFocus={forgetButton}
        />
      ) : null}
    </div>
  );
}
