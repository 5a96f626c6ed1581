"use client";

import { useEffect, useSyncExternalStore } from "react";

/** `#message-ID`, and for a quote in it `:START-END`, in UTF-16 units of its text. */
const TARGET = /^#(message-[0-9a-f-]+)(?::(\d{1,6})-(\d{1,6}))?$/;

function show(hash: string): boolean {
  const id = TARGET.exec(hash)?.[1];
  const target = id ? document.getElementById(id) : null;
  if (!target) return false;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  target.focus({ preventScroll: true });
  target.classList.remove("kith-found");
  requestAnimationFrame(() => {
    target.classList.add("kith-found");
    // In a long message the quote itself is brought into view; it is marked by now.
    target.querySelector("mark")?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  });
  target.addEventListener("animationend", () => target.classList.remove("kith-found"), { once: true });
  return true;
}

/** Brings the message that the address names into view and marks it; otherwise calls `otherwise` once, at the start. */
export function useHashTarget(otherwise: () => void) {
  useEffect(() => {
    if (!show(window.location.hash)) otherwise();
    const onHash = () => void show(window.location.hash);
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- where to stand at the start is decided once
  }, []);
}

const subscribe = (listener: () => void) => {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
};

/** The part of this message's text that the address names as a quote, or null. */
export function useQuotedPart(messageId: string, text: string): { start: number; end: number } | null {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => "",
  );
  const [, id, from, to] = TARGET.exec(hash) ?? [];
  const [start, end] = [Number(from), Number(to)];
  return id === `message-${messageId}` && start < end && end <= text.length ? { start, end } : null;
}
