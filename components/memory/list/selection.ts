"use client";

import { useSyncExternalStore } from "react";

/**
 * What is selected in the list. It lives beside the pages, which come anew with every address, so that a selection outlasts turning
 * a page and looking at one memory; another search begins another one.
 */
interface Selection {
  search: string;
  ids: ReadonlySet<string>;
  /** Where a range begins. */
  anchor: string | null;
}

const NOTHING: Selection = { search: "", ids: new Set(), anchor: null };
let selection = NOTHING;
const listeners = new Set<() => void>();

function change(next: Selection): void {
  selection = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The search without its page, which a selection may span. */
const spanOf = (search: string) => {
  const params = new URLSearchParams(search);
  params.delete("page");
  params.delete("size");
  return params.toString();
};

export function useSelection(search: string) {
  const span = spanOf(search);
  const held = useSyncExternalStore(
    subscribe,
    () => selection,
    () => NOTHING,
  );
  const mine = held.search === span ? held : { ...NOTHING, search: span };
  return {
    ids: mine.ids,
    /** Selects or leaves out one; with `range` all between the last one touched and it, in the order of `shown`. */
    toggle(id: string, on: boolean, { range, shown }: { range: boolean; shown: string[] }) {
      const ids = new Set(mine.ids);
      const from = range && mine.anchor ? shown.indexOf(mine.anchor) : -1;
      const to = shown.indexOf(id);
      const touched = from < 0 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
      for (const one of touched)
        if (on) ids.add(one);
        else ids.delete(one);
      change({ search: span, ids, anchor: id });
    },
    setAll(given: string[], on: boolean) {
      const ids = new Set(mine.ids);
      for (const id of given)
        if (on) ids.add(id);
        else ids.delete(id);
      change({ search: span, ids, anchor: null });
    },
    clear: () => change({ search: span, ids: new Set(), anchor: null }),
  };
}
