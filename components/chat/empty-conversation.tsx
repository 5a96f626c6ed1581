import Link from "next/link";
import { talkWords } from "@/components/words/talk";

export function EmptyConversation({ name, memoryOn }: { name: string; memoryOn: boolean }) {
  return (
    <div className="mx-auto grid max-w-xl gap-4 px-1 py-10 sm:py-16">
      <h2 className="font-serif text-2xl font-semibold text-balance">{talkWords.hello(name)}</h2>
      <p className="leading-relaxed text-ink-soft">{talkWords.whatItIs}</p>
      <div className="grid gap-2.5 leading-relaxed text-ink-soft">
        {talkWords.points.map((point) => (
          <p key={point} className="border-l-2 border-accent-line pl-3">
            {point}
          </p>
        ))}
        <p className="border-l-2 border-accent-line pl-3">
          {talkWords.allOfIt.before}{" "}
          <Link href="/memory" className="text-accent-ink underline underline-offset-4">
            {talkWords.allOfIt.link}
          </Link>
          {talkWords.allOfIt.after}
        </p>
      </div>
      {memoryOn ? null : <p className="text-sm text-note-ink">{talkWords.off}</p>}
    </div>
  );
}
