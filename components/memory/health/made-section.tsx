import { Figures, HealthCard } from "@/components/memory/health/health-card";
import { healthWords as words } from "@/components/words/health";
import { sayNumber } from "@/components/words/locale";
import type { MemoryHealth } from "@/lib/memory/health/types";

export function MadeSection({ health: { memories, messages } }: { health: MemoryHealth }) {
  const all = memories.current + memories.review + memories.archived + memories.past;
  return (
    <HealthCard title={words.made}>
      <div className="grid gap-1">
        <p className="font-serif text-xl font-semibold">{words.madeSentence(all, messages.all)}</p>
        <p className="text-sm text-ink-soft">{words.madeShare(messages.withMemory, messages.all)}</p>
      </div>
      <Figures
        figures={(["current", "review", "archived", "past"] as const).map((kind) => ({
          name: words.kinds[kind],
          value: sayNumber(memories[kind]),
        }))}
      />
    </HealthCard>
  );
}
