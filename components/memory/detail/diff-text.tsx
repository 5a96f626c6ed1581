import { wordDiff } from "@/components/memory/detail/word-diff";
import { detailWords } from "@/components/words/memory-detail";

/** A statement with what was taken out and put in, told apart by more than colour. */
export function DiffText({ before, after }: { before: string; after: string }) {
  return (
    <span className="[overflow-wrap:anywhere]">
      {wordDiff(before, after).map(({ text, how }, index) => {
        if (how === "same") return <span key={index}>{text}</span>;
        const Tag = how === "added" ? "ins" : "del";
        return (
          <Tag
            key={index}
            className={
              how === "added"
                ? "rounded-sm bg-accent-soft text-accent-ink underline underline-offset-2"
                : "rounded-sm bg-danger-soft text-danger-ink line-through"
            }
          >
            <span className="sr-only">{`${how === "added" ? detailWords.added : detailWords.removed} `}</span>
            {text}
          </Tag>
        );
      })}
    </span>
  );
}
