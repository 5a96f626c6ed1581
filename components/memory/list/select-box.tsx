"use client";

import { useRef } from "react";
import { listWords } from "@/components/words/memory-list";

interface SelectBoxProps {
  statement: string;
  checked: boolean;
  onToggle: (on: boolean, range: boolean) => void;
}

/** Selects one memory; with Shift, by mouse or by the space bar, everything since the last one touched. */
export function SelectBox({ statement, checked, onToggle }: SelectBoxProps) {
  const shift = useRef(false);
  return (
    // The label makes the box as large as a finger.
    <label className="-my-2.5 -ml-3 grid size-11 shrink-0 cursor-pointer place-items-center">
      <input
        type="checkbox"
        aria-label={listWords.select(statement)}
        checked={checked}
        onKeyDown={(event) => void (shift.current = event.shiftKey)}
        onClick={(event) => void (shift.current = event.shiftKey || (event.detail === 0 && shift.current))}
        onChange={(event) => onToggle(event.target.checked, shift.current)}
        className="size-4 accent-accent"
      />
    </label>
  );
}
