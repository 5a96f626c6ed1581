"use client";

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

const PREFIX = "kith-draft:";
const keyOf = (name: string) => PREFIX + name;

/** On signing out: the next person at this browser must not find unsent words. */
export function clearDrafts() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Storage is forbidden: nothing was kept.
  }
}

function keep(name: string, text: string) {
  try {
    if (text) localStorage.setItem(keyOf(name), text);
    else localStorage.removeItem(keyOf(name));
  } catch {
    // Storage may be full or forbidden; the text is still on the page.
  }
}

/**
 * Unsent text, kept in this browser per conversation. `send` empties the field but not the copy: that goes with `sent`, when
 * the server has the message, so that a failed send survives a reload.
 */
export function useDraft(name: string, field: RefObject<HTMLTextAreaElement | null>) {
  const [text, setText] = useState("");
  const latest = useRef("");
  const sentFrom = useRef(name);

  const show = useCallback((next: string) => {
    latest.current = next;
    setText(next);
  }, []);

  useEffect(() => {
    const restore = () => {
      // What was typed before the scripts came stands only in the field itself.
      const typed = field.current?.value;
      if (typed) return show(typed);
      try {
        show(localStorage.getItem(keyOf(name)) ?? "");
      } catch {
        // Storage is forbidden: there is nothing to restore.
      }
    };
    queueMicrotask(restore);
  }, [name, field, show]);

  const write = useCallback(
    (next: string) => {
      show(next);
      keep(name, next);
    },
    [name, show],
  );
  const send = useCallback(() => {
    sentFrom.current = name;
    show("");
  }, [name, show]);
  const sent = useCallback(() => {
    // A new conversation has got a name of its own by now.
    if (sentFrom.current !== name) keep(sentFrom.current, "");
    keep(name, latest.current);
  }, [name]);
  return { text, write, send, sent };
}
