"use client";

import type { Ask } from "@/components/ui/ask";
import { SettingSwitch } from "@/components/ui/setting-switch";
import { partWords as words } from "@/components/words/memory-parts";

interface MemorySwitchProps {
  on: boolean;
  setOn: Ask<{ on: boolean }, unknown>;
}

export function MemorySwitch({ on, setOn }: MemorySwitchProps) {
  return <SettingSwitch label={words.remember} what={words.whileOff} on={on} setOn={setOn} isNow={words.isNow} />;
}
