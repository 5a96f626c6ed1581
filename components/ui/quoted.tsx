"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { cn } from "@/components/ui/class-names";

interface QuotedProps {
  /** What it is, for whom it is read aloud. */
  label: string;
  className?: string;
  children: ReactNode;
}

/** Words that are spoken of. Long ones scroll within, cut in the middle of a line to show it, and then the keyboard can reach them. */
export function Quoted({ label, className, children }: QuotedProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const given = box.current;
    if (!given) return;
    const watch = new ResizeObserver(() => setScrolls(given.scrollHeight > given.clientHeight + 1));
    watch.observe(given);
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={box}
      {...(scrolls ? { role: "region", tabIndex: 0, "aria-label": label } : {})}
      className={cn(
        "max-h-[10.6rem] overflow-y-auto overscroll-contain border-l-2 border-line-strong pl-3 [overflow-wrap:anywhere] text-ink",
        className,
      )}
    >
      {children}
    </div>
  );
}
