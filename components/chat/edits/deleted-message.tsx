import { editWords as words } from "@/components/words/edits";

/** The place of a message whose words are gone. */
export function DeletedMessage({ id, role }: { id: string; role: "user" | "assistant" }) {
  const own = role === "user";
  return (
    <article
      id={`message-${id}`}
      aria-label={own ? "You" : "Kith"}
      tabIndex={-1}
      className={`flex scroll-mt-4 flex-col rounded-2xl text-sm text-ink-soft italic ${own ? "items-end" : ""}`}
    >
      <p className="px-1">{own ? words.deleted : words.deletedReply}</p>
    </article>
  );
}
