"use client";

import { CalendarX2, EyeOff, Pencil, Trash2 } from "lucide-react";
import { useRef } from "react";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { profileWords as words } from "@/components/words/profile";
import type { PortraitSentence } from "@/lib/memory/profile/types";

export interface Chosen {
  sentences: PortraitSentence[];
  /** Where the menu hangs, within the portrait. */
  at: { left: number; top: number; height: number };
  returnFocus: HTMLElement;
}

interface SentenceMenuProps {
  chosen: Chosen;
  onClose: () => void;
  onAsk: (what: "correct" | "outdated" | "forget") => void;
  onWithhold: () => void;
}

const item = "min-h-11 sm:min-h-9";

export function SentenceMenu({ chosen, onClose, onAsk, onWithhold }: SentenceMenuProps) {
  const acted = useRef(false);
  const act = (run: () => void) => () => {
    acted.current = true;
    run();
  };
  const { sentences, at, returnFocus } = chosen;
  return (
    <Menu open onOpenChange={(open) => (open ? undefined : onClose())}>
      <MenuTrigger asChild>
        <span aria-hidden tabIndex={-1} className="pointer-events-none absolute w-px" style={at} />
      </MenuTrigger>
      <MenuContent
        align="start"
        aria-labelledby={undefined}
        aria-label={words.menu(sentences.length)}
        collisionPadding={12}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (!acted.current) returnFocus.focus();
        }}
      >
        {sentences.length > 1 ? (
          <p className="px-2.5 py-1.5 text-xs text-ink-soft">{words.selected(sentences.length)}</p>
        ) : (
          <MenuItem className={item} onSelect={act(() => onAsk("correct"))}>
            <Pencil aria-hidden />
            {words.correct}
          </MenuItem>
        )}
        <MenuItem className={item} onSelect={act(() => onAsk("outdated"))}>
          <CalendarX2 aria-hidden />
          {words.outdated}
        </MenuItem>
        <MenuItem className={item} onSelect={act(onWithhold)}>
          <EyeOff aria-hidden />
          {words.withhold}
        </MenuItem>
        <MenuItem className={item} onSelect={act(() => onAsk("forget"))}>
          <Trash2 aria-hidden />
          {words.forget}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
