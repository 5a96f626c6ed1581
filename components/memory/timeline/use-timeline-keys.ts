"use client";

import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";

interface Moves {
  zoom: (step: 1 | -1, at?: number) => void;
  move: (step: 1 | -1) => void;
  /** To the next thing in order of time, or to an end. */
  go: (to: 1 | -1 | "first" | "last") => void;
}

const WHEEL_STEP = 60;
/** One step a turn: a trackpad goes on sending for a while. */
const WHEEL_PAUSE_MS = 350;

/** Keys of the chart. What it does not use, the browser gets. */
export function timelineKeys({ zoom, move, go }: Moves) {
  const acts: Record<string, () => void> = {
    ArrowRight: () => go(1),
    ArrowDown: () => go(1),
    ArrowLeft: () => go(-1),
    ArrowUp: () => go(-1),
    Home: () => go("first"),
    End: () => go("last"),
    "+": () => zoom(1),
    "=": () => zoom(1),
    "-": () => zoom(-1),
    PageUp: () => move(-1),
    PageDown: () => move(1),
  };
  return (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

/** Zooms at the pointer by Ctrl and the wheel, which is also what pinching a trackpad sends. */
export function useWheelZoom(target: RefObject<Element | null>, zoom: Moves["zoom"]) {
  const latest = useRef(zoom);
  useEffect(() => void (latest.current = zoom));
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    let turned = 0;
    let quietUntil = 0;
    const onWheel = (event: Event) => {
      const { ctrlKey, deltaY, clientX, timeStamp } = event as WheelEvent;
      if (!ctrlKey) return;
      // The browser would zoom the page instead.
      event.preventDefault();
      if (timeStamp < quietUntil) return;
      turned += deltaY;
      if (Math.abs(turned) < WHEEL_STEP) return;
      latest.current(turned < 0 ? 1 : -1, clientX - element.getBoundingClientRect().left);
      turned = 0;
      quietUntil = timeStamp + WHEEL_PAUSE_MS;
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [target]);
}
