"use client";

import type { Ask } from "@/components/ui/ask";
import { SettingSwitch } from "@/components/ui/setting-switch";
import { settingsWords } from "@/components/words/settings";

interface DeepRecallSwitchProps {
  on: boolean;
  setOn: Ask<{ on: boolean }, unknown>;
}

export function DeepRecallSwitch({ on, setOn }: DeepRecallSwitchProps) {
  const { label, what, isNow } = settingsWords.deepRecall;
  return <SettingSwitch label={label} what={what} on={on} setOn={setOn} isNow={isNow} />;
}
