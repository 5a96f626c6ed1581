import { Fragment } from "react";
import { profileWords as words } from "@/components/words/profile";
import type { Piece } from "@/lib/memory/profile/types";

/** Words that came are underlined, words that went struck through; read aloud, both are said. */
export function WordDiff({ pieces }: { pieces: Piece[] }) {
  return (
    <span className="[overflow-wrap:anywhere] whitespace-pre-wrap">
      {pieces.map(({ how, text }, index) =>
        how === "same" ? (
          <Fragment key={index}>{text}</Fragment>
        ) : how === "added" ? (
          <ins key={index} className="rounded-sm bg-accent-soft text-accent-ink decoration-2 underline-offset-3">
            <span className="sr-only"> {words.inserted}</span>
            {text}
          </ins>
        ) : (
          <del key={index} className="rounded-sm bg-danger-soft text-danger-ink decoration-2">
            <span className="sr-only"> {words.deleted}</span>
            {text}
          </del>
        ),
      )}
    </span>
  );
}
