import { answerOne, isKept, type Choosing } from "@/components/chat/edits/choosing";
import { KeepOrForget } from "@/components/chat/edits/keep-or-forget";
import { Badge } from "@/components/ui/badge";
import { editWords as words } from "@/components/words/edits";
import type { RestingView } from "@/lib/memory/edits/types";

interface RestingListProps {
  memories: RestingView[];
  deleting: boolean;
  choosing: Choosing;
  onChoose: (choosing: Choosing) => void;
}

/** What rests on a message, each with what becomes of it; asked about is only what nothing says any more. */
export function RestingList({ memories, deleting, choosing, onChoose }: RestingListProps) {
  return (
    <ul className="grid grid-cols-1 gap-2">
      {memories.map((memory) => {
        const { memoryId, statement, fate } = memory;
        const kept = isKept(choosing, memoryId);
        return (
          <li key={memoryId} className="grid gap-2 rounded-lg border border-line px-3 py-2.5 text-sm">
            <div className="flex flex-wrap items-center gap-1.5 text-xs">
              <Badge tone={fate === "gone" ? "note" : fate === "changes" ? "accent" : "plain"}>
                {fate === "gone" && deleting ? words.goneWithMessage : words.fates[fate]}
              </Badge>
              {memory.status === "superseded" ? <Badge>{words.past}</Badge> : null}
              {memory.status === "review" ? <Badge>{words.waiting}</Badge> : null}
            </div>
            <p className="text-ink [overflow-wrap:anywhere]">{statement}</p>
            {fate === "changes" ? (
              <p className="text-ink-soft [overflow-wrap:anywhere]">
                {memory.becomes ? (
                  <>
                    {words.becomes}: <span className="text-accent-ink">{memory.becomes}</span>
                  </>
                ) : (
                  words.readAgain
                )}
              </p>
            ) : null}
            {fate === "gone" ? (
              <>
                <KeepOrForget
                  question={words.choose(statement)}
                  kept={kept}
                  onChange={(next) => onChoose(answerOne(choosing, memoryId, next))}
                />
                {memory.revives && !kept ? (
                  <p className="text-xs text-ink-soft [overflow-wrap:anywhere]">{words.revives(memory.revives)}</p>
                ) : null}
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
