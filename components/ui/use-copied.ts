import { useState } from "react";

const SHOWN_MS = 2_000;

/** Copies a text, and tells for a moment that it was copied. `copy` throws where the browser refuses. */
export function useCopied() {
  const [copied, setCopied] = useState(false);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return { copied, copy };
}
