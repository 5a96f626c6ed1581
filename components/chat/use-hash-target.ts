"use client";

import { useEffect } from "react";

function show(hash: string): boolean {
  const target = hash.startsWith("#message-") ? document.getElementById(hash.slice(1)) : null;
  if (!target) return false;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  target.focus({ preventScroll: true });
  target.classList.remove("kith-found");
  requestAnimationFrame(() => target.classList.add("kith-found"));
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
