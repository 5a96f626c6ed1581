"use client";

import { ArrowDown } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { useStickToBottom } from "use-stick-to-bottom";
import { useHashTarget } from "@/components/chat/use-hash-target";
import { Button } from "@/components/ui/button";

/** The scrolling log. It follows new words until the reader scrolls up, and then says how to come back. */
export function MessageLog({ busy, empty, children }: { busy: boolean; empty: boolean; children: ReactNode }) {
  const { scrollRef, contentRef, isAtBottom, scrollToBottom, stopScroll } = useStickToBottom({
    initial: false,
    resize: "instant",
  });
  useHashTarget(() => void scrollToBottom("instant"));
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scrollRef}
        role="log"
        aria-label="Messages"
        aria-live="polite"
        aria-busy={busy}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === "ArrowUp" || event.key === "PageUp" || event.key === "Home") stopScroll();
        }}
        className="h-full overflow-y-auto overscroll-contain -outline-offset-2"
      >
        <div ref={contentRef} className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-6 sm:px-6">
          <Fragment>{children}</Fragment>
        </div>
      </div>
      {isAtBottom || empty ? null : (
        <Button
          look="secondary"
          size="small"
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-md"
          onClick={() => void scrollToBottom("smooth")}
        >
          <ArrowDown aria-hidden />
          Latest message
        </Button>
      )}
    </div>
  );
}
