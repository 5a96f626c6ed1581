import Link from "next/link";
import { Moment } from "@/components/time/moment";
import { companionWords as words } from "@/components/words/companion";

interface CauseProps {
  speaker: "user" | "companion";
  quote: string;
  messageId: string;
  conversationId: string;
  at: Date;
  /** What the person had said before it. */
  answering?: string | null;
  timeZone: string;
}

/** "You said “…”", or what the companion said and what you had said before it; with the day and the message. */
export function Cause({ speaker, quote, messageId, conversationId, at, answering, timeZone }: CauseProps) {
  return (
    <p className="[overflow-wrap:anywhere]">
      {speaker === "user" ? words.youSaid : words.itSaid} “{quote}”{answering ? ` ${words.afterYou(answering)}` : ""},{" "}
      <Moment at={at} timeZone={timeZone} how="day" />.{" "}
      <Link
        href={`/c/${conversationId}#message-${messageId}`}
        className="inline-flex min-h-6 items-center text-accent-ink underline underline-offset-4"
      >
        {words.showMessage}
      </Link>
    </p>
  );
}
