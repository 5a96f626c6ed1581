import { MemoryEvidence } from "@/components/memory/memory-evidence";
import { kindWords, subjectWords } from "@/components/words/memory-kinds";
import { sayValid } from "@/components/words/valid";
import { Moment } from "@/components/time/moment";
import { Badge } from "@/components/ui/badge";
import { reviewWords as words } from "@/components/words/review";
import type { ReviewCard as Card } from "@/lib/memory/review/types";

interface ReviewCardProps {
  card: Card;
  timeZone: string;
  /** Stands in the place of the statement while it is edited. */
  form?: React.ReactNode;
}

/** One waiting memory: what it says, why it waits, whose words it rests on, and what it would replace. */
export function ReviewCard({ card, timeZone, form }: ReviewCardProps) {
  const { conflict } = card;
  const hidden = card.evidenceCount - card.evidence.length;
  return (
    <article aria-labelledby={`card-${card.id}`} className="grid gap-4 rounded-2xl border border-line bg-surface p-5">
      <div className="flex flex-wrap items-center gap-1.5">
        {card.waitingFor
          .filter((reason) => reason !== "manner")
          .map((reason) => (
            <Badge key={reason} tone="note">
              {words.waitingFor[reason]}
            </Badge>
          ))}
        <Badge tone="accent">{subjectWords(card.subject)}</Badge>
        <Badge>{kindWords[card.kind]}</Badge>
      </div>
      <div className="grid gap-1">
        {form}
        <h2
          id={`card-${card.id}`}
          className={form ? "sr-only" : "text-lg leading-snug font-semibold [overflow-wrap:anywhere]"}
        >
          {card.statement}
        </h2>
        <Times told={card} timeZone={timeZone} />
      </div>
      <p className="text-sm leading-relaxed text-ink-soft">
        <span className="font-medium text-ink">{words.whyLabel}: </span>
        {card.why}
      </p>
      {card.waitingFor.includes("forgotten") ? (
        <p className="-mt-2 text-sm leading-relaxed text-ink-soft">{words.keepForgottenDoes}</p>
      ) : null}
      <section aria-label={words.said} className="grid gap-2">
        {card.evidence.length ? (
          <MemoryEvidence evidence={card.evidence} timeZone={timeZone} />
        ) : (
          <p className="text-sm text-ink-soft">{words.noWords}</p>
        )}
        {hidden > 0 ? <p className="text-xs text-ink-soft">{words.morePieces(hidden)}</p> : null}
      </section>
      {conflict ? (
        <section
          aria-labelledby={`conflict-${card.id}`}
          className="grid gap-2.5 rounded-xl border border-note-line bg-note p-4 text-note-ink [&_blockquote]:text-note-ink [&_figcaption]:text-note-ink"
        >
          <h3 id={`conflict-${card.id}`} className="text-sm font-semibold">
            {words.wouldReplace}
          </h3>
          <p className="leading-snug font-medium [overflow-wrap:anywhere]">{conflict.statement}</p>
          <Times told={conflict} timeZone={timeZone} className="text-note-ink" />
          <MemoryEvidence evidence={conflict.evidence} timeZone={timeZone} />
        </section>
      ) : (
        <p className="text-sm text-ink-soft">{words.nothingReplaced}</p>
      )}
    </article>
  );
}

function Times({
  told,
  timeZone,
  className = "text-ink-soft",
}: {
  told: Pick<Card, "valid" | "recordedAt">;
  timeZone: string;
  className?: string;
}) {
  const valid = sayValid(told.valid, timeZone);
  return (
    <p className={`text-xs ${className}`}>
      {valid ? `${valid} · ` : ""}
      {words.recorded} <Moment at={told.recordedAt} timeZone={timeZone} how="day" />
    </p>
  );
}
