import Link from "next/link";
import { Reworded } from "@/components/memory/memory-evidence";
import { Moment } from "@/components/time/moment";
import { editWords } from "@/components/words/edits";
import { profileWords as words } from "@/components/words/profile";
import type { SourcedView } from "@/lib/memory/profile/types";

const link = "inline-flex min-h-6 items-center text-accent-ink underline underline-offset-4";

/** The words a sentence rests on, with the day and where they stand. */
export function Source({ source, timeZone }: { source: SourcedView; timeZone: string }) {
  return (
    <div className="grid gap-2">
      {source.current && !source.evidence.length ? <p>{editWords.sourceGone}</p> : null}
      {source.reworded && source.evidence.length ? <Reworded /> : null}
      {source.evidence.map((piece) => (
        <figure key={`${piece.messageId}-${piece.quote}`} className="border-l-2 border-line-strong pl-3">
          <blockquote className="[overflow-wrap:anywhere] text-ink">“{piece.quote}”</blockquote>
          <figcaption className="flex flex-wrap items-center gap-x-2 text-xs text-ink-soft">
            <span>
              {piece.speaker === "user" ? words.you : words.kith},{" "}
              <Moment at={piece.at} timeZone={timeZone} how="day" />
            </span>
            <Link href={`/c/${piece.conversationId}#message-${piece.messageId}`} className={link}>
              {words.showMessage}
            </Link>
          </figcaption>
        </figure>
      ))}
      <p>
        <Link href={`/memory/${source.id}`} className={link}>
          {words.openMemory}
        </Link>
      </p>
    </div>
  );
}
