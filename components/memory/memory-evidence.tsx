import Link from "next/link";
import { Moment } from "@/components/time/moment";
import { editWords } from "@/components/words/edits";
import type { EvidenceView } from "@/lib/memory/view/types";
import { partWords } from "@/components/words/memory-parts";

/** The message, with its quote marked: offsets and not the words, which would stand in the browser's history after they are forgotten. */
export const quoteHref = ({ conversationId, messageId, start, quote }: EvidenceView) =>
  `/c/${conversationId}#message-${messageId}:${start}-${start + quote.length}`;

/** In place of its words, where the person kept it without them. */
export const SourceGone = () => (
  <p className="border-l-2 border-note-line pl-3 text-sm text-ink-soft">{editWords.sourceGone}</p>
);

/** Before quotes of what the person has worded otherwise since. */
export const Reworded = () => <p className="text-xs text-ink-soft">{partWords.reworded}</p>;

interface MemoryEvidenceProps {
  evidence: EvidenceView[];
  timeZone: string;
  reworded?: boolean;
}

/** The words a memory rests on. Not a list, so that the page's list items are the memories. */
export function MemoryEvidence({ evidence, timeZone, reworded = false }: MemoryEvidenceProps) {
  if (evidence.length === 0) return null;
  return (
    <div className="grid grid-cols-1 gap-2">
      {reworded ? <Reworded /> : null}
      {evidence.map((piece, index) => (
        <figure key={`${piece.messageId}-${index}`} className="border-l-2 border-line-strong pl-3 text-sm">
          <blockquote className="[overflow-wrap:anywhere] text-ink-soft">“{piece.quote}”</blockquote>
          <figcaption className="flex flex-wrap items-center gap-x-2 text-xs text-ink-soft">
            <span>
              {piece.speaker === "user" ? partWords.you : partWords.kith},{" "}
              <Moment at={piece.at} timeZone={timeZone} how="day" />
            </span>
            <Link
              href={quoteHref(piece)}
              className="inline-flex min-h-6 items-center text-accent-ink underline underline-offset-4"
            >
              {partWords.showMessage}
            </Link>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
