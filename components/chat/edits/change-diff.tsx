import { Fragment } from "react";
import { editWords as words } from "@/components/words/edits";
import { profileWords } from "@/components/words/profile";
import { cn } from "@/components/ui/class-names";
import type { Piece } from "@/lib/memory/profile/types";

/** Words around a change that are shown of a long stretch that stays. */
const AROUND = 80;

/** What was taken out and put in; of long stretches that stay only what stands beside a change. Read aloud, both are said. */
export function ChangeDiff({ pieces }: { pieces: Piece[] }) {
  return (
    <p className="max-h-48 overflow-y-auto rounded-lg border border-line bg-sunken px-3 py-2 text-sm leading-relaxed text-ink [overflow-wrap:anywhere] whitespace-pre-wrap">
      {pieces.map(({ how, text }, index) =>
        how === "same" ? (
          <Fragment key={index}>{shorten(text, index === 0, index === pieces.length - 1)}</Fragment>
        ) : how === "added" ? (
          <ins key={index} className={cn(CHANGED, "bg-accent-soft text-accent-ink underline-offset-3")}>
            <span className="sr-only"> {profileWords.inserted}</span>
            {text}
          </ins>
        ) : (
          <del key={index} className={cn(CHANGED, "bg-danger-soft text-danger-ink")}>
            <span className="sr-only"> {profileWords.deleted}</span>
            {text}
          </del>
        ),
      )}
    </p>
  );
}

const CHANGED = "rounded-sm decoration-2";

function shorten(text: string, first: boolean, last: boolean): string {
  if (text.length <= AROUND * 3) return text;
  const head = first ? "" : text.slice(0, AROUND).toWellFormed();
  const tail = last ? "" : text.slice(-AROUND).toWellFormed();
  return `${head} ${words.more} ${tail}`;
}
