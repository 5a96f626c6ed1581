import Link from "next/link";

const points = [
  "It remembers what you tell it, across conversations, with the date and your own words as the source.",
  "Under each reply you can see what it used. Under your messages you see what it noted, and can undo it.",
];

export function EmptyConversation({ name, memoryOn }: { name: string; memoryOn: boolean }) {
  return (
    <div className="mx-auto grid max-w-xl gap-4 px-1 py-10 sm:py-16">
      <h2 className="font-serif text-2xl font-semibold text-balance">Hello{name ? `, ${name}` : ""}. This is Kith.</h2>
      <p className="leading-relaxed text-ink-soft">
        Kith is a computer program you can talk with. It is not a person and does not feel, and it can be wrong.
      </p>
      <div className="grid gap-2.5 leading-relaxed text-ink-soft">
        {points.map((point) => (
          <p key={point} className="border-l-2 border-accent-line pl-3">
            {point}
          </p>
        ))}
        <p className="border-l-2 border-accent-line pl-3">
          Everything it remembers stands on the{" "}
          <Link href="/memory" className="text-accent-ink underline underline-offset-4">
            memory page
          </Link>
          , where you can correct it or have it forgotten.
        </p>
      </div>
      {memoryOn ? null : (
        <p className="text-sm text-note-ink">
          Memory is off: what you say now is neither remembered nor looked up later.
        </p>
      )}
    </div>
  );
}
