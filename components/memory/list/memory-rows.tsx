"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { use, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { Scroller } from "@/components/memory/list/list-page";
import type { MemoryRow } from "@/components/memory/types";
import type { MemoryView } from "@/lib/memory/view/types";

/** A page of so many rows is drawn whole. */
const FEW = 40;
const ROW_PX = 230;
const GAP_PX = 12;
/** What is drawn before the browser has said how high its window is. */
const FIRST = { width: 0, height: 1_600 };

interface MemoryRowsProps {
  items: MemoryView[];
  keyOf: (id: string) => string;
  draw: (memory: MemoryView, key: string, row?: MemoryRow) => ReactNode;
}

/** The memories of a page: all of them, or of a long page those that are in view. */
export function MemoryRows(props: MemoryRowsProps) {
  const { items, keyOf, draw } = props;
  if (items.length > FEW) return <RowsInView {...props} />;
  return <ul className="grid grid-cols-1 gap-3">{items.map((memory) => draw(memory, keyOf(memory.id)))}</ul>;
}

function RowsInView({ items, keyOf, draw }: MemoryRowsProps) {
  const scroller = use(Scroller);
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => setAbove(list.current?.offsetTop ?? 0), [items.length]);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by the compiler
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keyOf(items[index]!.id),
    estimateSize: () => ROW_PX,
    initialRect: FIRST,
    scrollMargin: above,
    gap: GAP_PX,
    overscan: 5,
  });
  return (
    <ul ref={list} className="relative" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ key, index, start }) =>
        draw(items[index]!, String(key), {
          ref: rows.measureElement,
          "data-index": index,
          "aria-setsize": items.length,
          "aria-posinset": index + 1,
          className: "absolute inset-x-0 top-0",
          style: { transform: `translateY(${start - above}px)` },
        }),
      )}
    </ul>
  );
}
