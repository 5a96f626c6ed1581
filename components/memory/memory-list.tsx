"use client";

import { useEffect, useRef, useState } from "react";
import { BulkBar } from "@/components/memory/list/bulk-bar";
import { MemoryRows } from "@/components/memory/list/memory-rows";
import { lastOpened, noteOpened, peekSaying, takeSaying } from "@/components/memory/list/place";
import { SelectAll } from "@/components/memory/list/select-all";
import { SelectBox } from "@/components/memory/list/select-box";
import { useSelection } from "@/components/memory/list/selection";
import { MemoryItem } from "@/components/memory/memory-item";
import { SaidText, type Said } from "@/components/memory/receipts/said";
import type { BulkActions, MemoryActions } from "@/components/memory/types";
import { listWords } from "@/components/words/memory-list";
import type { MemoryPage, MemoryView } from "@/lib/memory/view/types";
import { partWords } from "@/components/words/memory-parts";

interface MemoryListProps {
  found: MemoryPage;
  /** A search or filter is set. */
  filtered: boolean;
  /** The list's address from its "?" on; empty for all of it. */
  search: string;
  /** A memory lies open over the list. */
  covered: boolean;
  timeZone: string;
  actions: MemoryActions;
  bulk: BulkActions;
}

export function MemoryList({ found, filtered, search, covered, timeZone, actions, bulk }: MemoryListProps) {
  const [said, setSaid] = useState<Said>(() => (covered ? "" : peekSaying()));
  const [edits, setEdits] = useState<Edit[]>([]);
  const [gone, setGone] = useState<string[]>([]);
  const status = useRef<HTMLParagraphElement>(null);
  const selection = useSelection(search);
  const items = withEdits(found.items, edits).filter((memory) => !gone.includes(memory.id));
  const total = found.total - (found.items.length - items.length);
  const shown = items.map(({ id }) => id);
  const elsewhere = [...selection.ids].filter((id) => !shown.includes(id)).length;

  // Back from one memory: the focus is where it was, and what was done there is said here.
  useEffect(() => {
    if (covered) return;
    const id = lastOpened();
    noteOpened(null);
    if (takeSaying()) status.current?.focus();
    else if (id) document.getElementById(`memory-${id}`)?.focus();
  }, [covered]);

  const focusStatus = () => requestAnimationFrame(() => status.current?.focus());
  const forgotten = (id: string) => {
    setGone((ids) => [...ids, id]);
    selection.setAll([id], false);
    // The button that had the focus is gone with its memory.
    focusStatus();
  };
  const done = (ids: string[]) => {
    setGone((all) => [...all, ...ids]);
    selection.clear();
    focusStatus();
  };
  return (
    <section aria-label={listWords.title} className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-ink-soft">
        <p>{listWords.count(total)}</p>
        <p ref={status} role="status" tabIndex={-1} className="font-medium text-accent-ink outline-none">
          <SaidText said={said} />
        </p>
      </div>
      {items.length === 0 ? (
        <Nothing filtered={filtered} />
      ) : (
        <>
          <SelectAll
            {...{ search, shown, total, ids: selection.ids, find: bulk.find, onSaid: setSaid }}
            setAll={selection.setAll}
          />
          <MemoryRows
            items={items}
            keyOf={(id) => keyOf(id, edits)}
            draw={(memory, key, row) => (
              <MemoryItem
                key={key}
                memory={memory}
                timeZone={timeZone}
                actions={actions}
                onEdited={(to) => setEdits((all) => [...all, { from: memory.id, to }])}
                onSaid={setSaid}
                onForgotten={() => forgotten(memory.id)}
                href={`/memory/${memory.id}${search}`}
                select={
                  <SelectBox
                    statement={memory.statement}
                    checked={selection.ids.has(memory.id)}
                    onToggle={(on, range) => selection.toggle(memory.id, on, { range, shown })}
                  />
                }
                row={row}
              />
            )}
          />
        </>
      )}
      <BulkBar
        ids={selection.ids}
        elsewhere={elsewhere}
        actions={bulk}
        onSaid={setSaid}
        onDone={done}
        onClear={() => {
          selection.clear();
          focusStatus();
        }}
      />
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
      <p className="font-medium">{partWords.nothing(filtered)}</p>
      <p className="mx-auto mt-1 max-w-sm text-sm text-ink-soft">{partWords.nothingHint(filtered)}</p>
    </div>
  );
}
