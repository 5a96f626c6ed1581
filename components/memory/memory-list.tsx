"use client";

import { useRef, useState } from "react";
import { MemoryItem } from "@/components/memory/memory-item";
import type { MemoryActions } from "@/components/memory/types";
import type { MemoryPage, MemoryView } from "@/lib/memory/view/types";

interface MemoryListProps {
  found: MemoryPage;
  /** A search or filter is set. */
  filtered: boolean;
  timeZone: string;
  actions: MemoryActions;
}

export function MemoryList({ found, filtered, timeZone, actions }: MemoryListProps) {
  const [said, setSaid] = useState("");
  const [edits, setEdits] = useState<Edit[]>([]);
  const [gone, setGone] = useState<string[]>([]);
  const status = useRef<HTMLParagraphElement>(null);
  const items = withEdits(found.items, edits).filter((memory) => !gone.includes(memory.id));
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
              key={keyOf(memory.id, edits)}
              memory={memory}
              timeZone={timeZone}
              actions={actions}
              onEdited={(to) => setEdits((all) => [...all, { from: memory.id, to }])}
              onSaid={setSaid}
              onForgotten={() => forgotten(memory.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** New words are a new memory, which takes the old one's place in the list at once, focus and all. */
interface Edit {
  from: string;
  to: MemoryView;
}

/** Until the page comes anew with the new words, they stand where the old ones stood. */
function withEdits(items: MemoryView[], edits: Edit[]): MemoryView[] {
  return edits.reduce((shown, { from, to }) => {
    const isNew = shown.some(({ id }) => id === to.id);
    return isNew ? shown : shown.map((memory) => (memory.id === from ? to : memory));
  }, items);
}

/** The new words go on under the key of the old, which are history under a key of their own. */
function keyOf(id: string, edits: Edit[]): string {
  const edit = edits.find(({ to }) => to.id === id);
  if (edit) return keyBefore(edit, edits);
  return edits.some(({ from }) => from === id) ? `was-${id}` : id;
}

const keyBefore = ({ from }: Edit, edits: Edit[]): string => {
  const earlier = edits.find(({ to }) => to.id === from);
  return earlier ? keyBefore(earlier, edits) : from;
};

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
