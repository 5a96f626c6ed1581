"use client";

import { BookOpen, Brain, Check, ChevronDown, CircleOff, HatGlasses } from "lucide-react";
import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import { cn } from "@/components/ui/class-names";
import { Menu, MenuContent, MenuTrigger } from "@/components/ui/menu";
import { chatWords } from "@/components/words/chat";
import { MEMORY_MODES, type MemoryMode } from "@/lib/conversation/types";

const icons = { remembering: Brain, reading: BookOpen, off: CircleOff, incognito: HatGlasses };
const { names, means, ...words } = chatWords.mode;

interface ModeChipProps {
  /** What holds for the next message. */
  mode: MemoryMode;
  /** The account's switch. */
  memoryOn: boolean;
  /** Something has been said in the conversation. */
  begun: boolean;
  busy: boolean;
  onChoose: (mode: MemoryMode) => void;
}

/** By the composer: what the next message may do with memory. */
export function ModeChip({ mode, memoryOn, begun, busy, onChoose }: ModeChipProps) {
  const Icon = icons[mode];
  /** Why a mode cannot be chosen now. */
  const barred = (one: MemoryMode): string | null => {
    if (one === mode) return null;
    if (!memoryOn && (one === "remembering" || one === "reading")) return words.accountOff;
    if (begun && mode === "incognito") return words.staysIncognito;
    return begun && one === "incognito" ? words.onlyNew : null;
  };
  return (
    <Menu>
      <MenuTrigger asChild>
        <button
          type="button"
          disabled={busy}
          aria-label={words.chip(names[mode])}
          className={cn(
            "inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border border-transparent px-2.5 text-xs text-ink-soft hover:bg-hover hover:text-ink disabled:cursor-not-allowed sm:min-h-7",
            mode !== "remembering" && "border-note-line bg-note text-note-ink hover:bg-note hover:text-note-ink",
          )}
        >
          <Icon aria-hidden className="size-3.5" />
          {names[mode]}
          <ChevronDown aria-hidden className="size-3" />
        </button>
      </MenuTrigger>
      <MenuContent align="start" side="top" aria-label={words.menu} className="w-80 max-w-[calc(100vw-1.5rem)]">
        <DropdownMenu.RadioGroup value={mode} onValueChange={(next) => onChoose(next as MemoryMode)}>
          {MEMORY_MODES.map((one) => (
            <Choice key={one} mode={one} barred={barred(one)} />
          ))}
        </DropdownMenu.RadioGroup>
        <p className="border-t border-line px-2.5 pt-2 pb-1 text-xs text-ink-soft">
          {memoryOn ? words.fromNowOn : words.accountOff}
        </p>
        {memoryOn ? null : (
          <DropdownMenu.Item asChild>
            <Link
              href="/settings"
              className="block min-h-9 rounded-lg px-2.5 py-2 text-xs text-accent-ink underline underline-offset-4 outline-none data-[highlighted]:bg-hover"
            >
              {words.settings}
            </Link>
          </DropdownMenu.Item>
        )}
      </MenuContent>
    </Menu>
  );
}

function Choice({ mode, barred }: { mode: MemoryMode; barred: string | null }) {
  const Icon = icons[mode];
  return (
    <DropdownMenu.RadioItem
      value={mode}
      disabled={barred !== null}
      className="flex min-h-11 cursor-pointer items-start gap-2.5 rounded-lg px-2.5 py-2 text-sm text-ink outline-none data-[disabled]:cursor-not-allowed data-[disabled]:text-ink-soft data-[highlighted]:bg-hover"
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-soft" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{names[mode]}</span>
        <span className="block text-xs leading-snug text-ink-soft">
          {means[mode]}
          {barred ? ` ${barred}` : ""}
        </span>
      </span>
      <DropdownMenu.ItemIndicator>
        <Check aria-hidden className="mt-0.5 size-4 text-accent-ink" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  );
}
