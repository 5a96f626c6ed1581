import { ChevronRight } from "lucide-react";
import { sectionAnchor } from "@/components/chat/prompt/section-sizes";
import { promptWords as words } from "@/components/words/prompt";
import type { PromptSectionView } from "@/lib/reply/types";

/** The same for every reply: folded away at first. */
const FOLDED = new Set(["companion", "rules"]);

/** The parts of a prompt, word for word. */
export function PromptSections({ sections }: { sections: PromptSectionView[] }) {
  return (
    <div className="grid gap-3">
      {sections
        .filter(({ parts }) => parts.some(({ text }) => text))
        .map((section) => (
          <details
            key={section.name}
            id={sectionAnchor(section.name)}
            open={!FOLDED.has(section.name)}
            className="group scroll-mt-4 rounded-xl border border-line bg-surface"
          >
            <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-xl px-3 py-2 [&::-webkit-details-marker]:hidden">
              <ChevronRight
                aria-hidden
                className="size-4 shrink-0 text-ink-soft transition-transform group-open:rotate-90 motion-reduce:transition-none"
              />
              <h2 className="flex-1 text-sm font-semibold">{words.section(section.name)}</h2>
              <span className="text-xs text-ink-soft tabular-nums">{words.tokens(section.tokens)}</span>
            </summary>
            <div className="grid gap-3 border-t border-line p-3">
              {section.parts.map((part, at) => (
                <div key={at} className="grid gap-1">
                  {part.role ? (
                    <p className="text-xs text-ink-soft">
                      <span className="font-mono">{part.role}</span>
                      {part.pointed ? ` · ${words.pointed}` : ""}
                    </p>
                  ) : null}
                  <p className="font-mono text-[0.8rem] leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
                    {part.text}
                  </p>
                </div>
              ))}
              {section.parts.some(({ pointed }) => pointed) ? (
                <p className="text-xs text-note-ink">{words.pointedMeans}</p>
              ) : null}
            </div>
          </details>
        ))}
    </div>
  );
}
