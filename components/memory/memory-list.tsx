"use client";

import { useRef, useState } from "react";
import { MemoryItem } from "@/components/memory/memory-item";
import type { MemoryActions } from "@/components/memory/types";
import type { MemoryPage } from "@/lib/memory/view/types";

interface MemoryListProps {
  found: MemoryPage;
  /** A search or filter is set. */
  filtered: boolean;
  timeZone: string;
  actions: MemoryActions;
}

export function MemoryList({ found, filtered, timeZone, actions }: MemoryListProps) {
  const [said, setSaid] = useState("");
  const [edited, setEdited] = useState<string>();
  const [gone, setGone] = useState<string[]>([]);
  const status = useRef<HTMLParagraphElement>(null);
  const items = found.items.filter((memory) => !gone.includes(memory.id));
  const total = found.total - (found.items.length - items.length);
  const forgotten = (id: string) => {
    setGone((ids) => [...ids, id]);
    // The button that had the focus is gone with its memory.
    requestAnimationFrame(() => status.current?.focus());
  };
  return (
    <section aria-label="Memories" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-ink-soft">
        <p>{total === 1 ? "1 memory" : `${total.toLocaleString("en")} memories`}</p>
        <p ref={status} role="status" tabIndex={-1} className="font-medium text-accent-ink outline-none">
          {said}
        </p>
      </div>
      {items.length === 0 ? (
        <Nothing filtered={filtered} />
      ) : (
        <ul className="grid gap-3">
          {items.map((memory) => (
            <MemoryItem
              key={memory.id}
              memory={memory}
              timeZone={timeZone}
              actions={actions}
              edited={memory.id === edited}
              onEdited={setEdited}
              onSaid={setSaid}
              onForgotten={() => forgotten(memory.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <div className="rounded-2xl border border-dashed border-line-strong px-5 py-10 text-center">
      <p className="font-medium">{filtered ? "Nothing found." : "Nothing remembered yet."}</p>
      <p className="mx-auto mt-1 max-w-sm text-sm text-ink-soft">
        {filtered
          ? "Try other words, or take away a filter."
          : "Tell Kith something about yourself. What it notes appears here, with your own words as the source."}
      </p>
    </div>
  );
}
