import { editWords as words } from "@/components/words/edits";
import { talkWords } from "@/components/words/talk";

/** The place of a message whose words are gone. */
export function DeletedMessage({ id, role }: { id: string; role: "user" | "assistant" }) {
  const own = role === "user";
  return (
    <article
      id={`message-${id}`}
      aria-label={own ? talkWords.you : talkWords.name}
      tabIndex={-1}
      className={`flex scroll-mt-4 flex-col rounded-2xl text-sm text-ink-soft italic ${own ? "items-end" : ""}`}
    >
      <p className="px-1">{own ? words.deleted : words.deletedReply}</p>
    </article>
  );
}
