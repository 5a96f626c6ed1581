"use client";

import type { Said } from "@/components/memory/receipts/said";

/** Where the reader stood in a list and what was opened from it, for coming back; and what is still to be said there. */
const places = new Map<string, number>();
let opened: string | null = null;
let saying: Said = "";

export const keepPlace = (search: string, top: number) => void places.set(search, top);
export const placeIn = (search: string) => places.get(search) ?? 0;

export const noteOpened = (memoryId: string | null) => void (opened = memoryId);
export const lastOpened = () => opened;

/** What the status of the list that is shown next is to say. */
export const sayNext = (said: Said) => void (saying = said);
export const peekSaying = () => saying;
export function takeSaying(): Said {
  const said = saying;
  saying = "";
  return said;
}
