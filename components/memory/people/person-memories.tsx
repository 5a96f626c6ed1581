import Link from "next/link";
import { MemoryEvidence } from "@/components/memory/memory-evidence";
import { kindWords, subjectWords } from "@/components/words/memory-kinds";
import { sayValid } from "@/components/words/valid";
import { Badge } from "@/components/ui/badge";
import { peopleWords as words } from "@/components/words/people";
import type { MemoryView } from "@/lib/memory/view/types";

interface PersonMemoriesProps {
  memories: MemoryView[];
  personId: string;
  timeZone: string;
  /** While splitting: which are chosen. */
  chosen?: ReadonlySet<string>;
  onChoose?: (memoryId: string) => void;
}

/** What is known, with who said it, when, and the words. */
export function PersonMemories({ memories, personId, timeZone, chosen, onChoose }: PersonMemoriesProps) {
  return (
    <ul className="grid gap-3">
      {memories.map((memory) => {
        const valid = sayValid(memory.valid, timeZone);
        return (
          <li key={memory.id} className="grid gap-2.5 rounded-2xl border border-line bg-surface p-4">
            <div className="flex gap-3">
              {chosen ? (
                <span className="grid size-11 shrink-0 place-items-center sm:size-6">
                  <input
                    type="checkbox"
                    checked={chosen.has(memory.id)}
                    onChange={() => onChoose?.(memory.id)}
                    aria-label={words.choose(memory.statement)}
                    className="size-5 accent-(--accent)"
                  />
                </span>
              ) : null}
              <p className="leading-relaxed font-medium [overflow-wrap:anywhere]">{memory.statement}</p>
            </div>
            <div className="flex flex-wrap items-center gap-1.5 text-xs text-ink-soft">
              <Badge>{kindWords[memory.kind]}</Badge>
              {memory.subject.id === personId ? null : (
                <Badge tone="accent">{words.about(subjectWords(memory.subject))}</Badge>
              )}
              {valid ? <span className="pl-1">{valid}</span> : null}
              <Link
                href={`/memory/${memory.id}`}
                className="inline-flex min-h-11 items-center pl-1 text-accent-ink underline underline-offset-4 sm:min-h-6"
              >
                {words.openMemory}
              </Link>
            </div>
            <MemoryEvidence evidence={memory.evidence} timeZone={timeZone} reworded={memory.reworded} />
          </li>
        );
      })}
    </ul>
  );
}
