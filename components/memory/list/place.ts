"use client";

/** Where the reader stood in a list and what was opened from it, for coming back; and what is still to be said there. */
const places = new Map<string, number>();
let opened: string | null = null;
let saying = "";

export const keepPlace = (search: string, top: number) => void places.set(search, top);
export const placeIn = (search: string) => places.get(search) ?? 0;

export const noteOpened = (memoryId: string | null) => void (opened = memoryId);
export const lastOpened = () => opened;

/** A sentence for the status of the list that is shown next. */
export const sayNext = (sentence: string) => void (saying = sentence);
export const peekSaying = () => saying;
export function takeSaying(): string {
  const sentence = saying;
  saying = "";
  return sentence;
}
