"use client";

import { createContext, useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import { keepPlace, lastOpened, placeIn } from "@/components/memory/list/place";
import { listWords } from "@/components/words/memory-list";

/** What scrolls, for the rows that draw only what is in view. */
export const Scroller = createContext<RefObject<HTMLDivElement | null>>({ current: null });

interface ListPageProps {
  search: string;
  /** Beside the heading. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The page of the list. It stands where the reader left it when a memory that was opened from it is closed. */
export function ListPage({ search, aside, children }: ListPageProps) {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && lastOpened()) element.scrollTop = placeIn(search);
  }, [search]);
  return (
    <div
      ref={scroller}
      onScroll={(event) => keepPlace(search, event.currentTarget.scrollTop)}
      className="min-h-0 flex-1 overflow-y-auto"
    >
      <div className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-6 px-4 py-6 sm:px-6 sm:py-10">
        <header className="flex flex-wrap items-start justify-between gap-3">
          <div className="grid min-w-0 flex-1 basis-72 gap-1">
            <h1 className="font-serif text-2xl font-semibold">{listWords.title}</h1>
            <p className="text-sm leading-relaxed text-ink-soft">{listWords.lead}</p>
          </div>
          {aside}
        </header>
        <Scroller value={scroller}>{children}</Scroller>
      </div>
    </div>
  );
}
