"use client";

import { ArrowDown } from "lucide-react";
import { createContext, useEffect, useRef, type ReactNode } from "react";
import { useStickToBottom } from "use-stick-to-bottom";
import { useHashTarget } from "@/components/chat/use-hash-target";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/use-hydrated";
import { talkWords } from "@/components/words/talk";

/** Called when the reader opens something in the log: what grows then must not move what is being read. */
export const HoldStill = createContext<() => void>(() => undefined);

interface MessageLogProps {
  busy: boolean;
  empty: boolean;
  /** How many replies the reader has asked for; one more brings the log back to its end. */
  sent: number;
  children: ReactNode;
}

/** The scrolling log. It follows new words until the reader scrolls up, and then says how to come back. */
export function MessageLog({ busy, empty, sent, children }: MessageLogProps) {
  const { scrollRef, contentRef, isAtBottom, scrollToBottom, stopScroll } = useStickToBottom({
    initial: false,
    resize: "instant",
  });
  useHashTarget(() => void scrollToBottom("instant"));
  const hydrated = useHydrated();
  const before = useRef(sent);
  useEffect(() => {
    if (sent > before.current) void scrollToBottom("instant");
    before.current = sent;
  }, [sent, scrollToBottom]);
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scrollRef}
        role="log"
        aria-label={talkWords.log}
        aria-live="polite"
        aria-busy={busy}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === "ArrowUp" || event.key === "PageUp" || event.key === "Home") stopScroll();
        }}
        className="h-full overflow-y-auto overscroll-contain -outline-offset-2"
      >
        <div ref={contentRef} className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-6 px-4 py-6 sm:px-6">
          <HoldStill value={stopScroll}>{children}</HoldStill>
        </div>
      </div>
      {isAtBottom || empty || !hydrated ? null : (
        <Button
          look="secondary"
          size="small"
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-md"
          onClick={() => void scrollToBottom(wantsStillness() ? "instant" : "smooth")}
        >
          <ArrowDown aria-hidden />
          {talkWords.latest}
        </Button>
      )}
    </div>
  );
}

/** The log scrolls by script, which the stylesheet's rule for still screens does not reach. */
const wantsStillness = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
