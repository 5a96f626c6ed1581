"use client";

import { useEffect, useEffectEvent } from "react";
import type { Answers } from "@/components/memory/review/answer-bar";

const KEYS: Record<string, "keep" | "drop" | "edit" | "later"> = {
  ArrowRight: "keep",
  ArrowLeft: "drop",
  ArrowUp: "edit",
  ArrowDown: "later",
};
/** Where arrows have work of their own. */
const OWN = "input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=slider]";

/** Arrow keys answer, Ctrl or ⌘ with Z undoes. A key held down answers once: it must not empty the deck. */
export function useReviewKeys(answers: Answers, { on, card }: { on: boolean; card: boolean }) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.defaultPrevented || event.repeat || event.altKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest(OWN)) return;
    const command = event.ctrlKey || event.metaKey;
    const answer = command ? (event.key.toLowerCase() === "z" ? "undo" : null) : card ? KEYS[event.key] : null;
    if (!answer) return;
    event.preventDefault();
    answers[answer]();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
