"use client";

import { useId, useState } from "react";
import { ask, type Ask } from "@/components/ui/ask";
import { Label } from "@/components/ui/label";
import { Switch } from "@/components/ui/switch";

interface SettingSwitchProps {
  label: string;
  /** What it does, for who has not met it. */
  what: string;
  on: boolean;
  setOn: Ask<{ on: boolean }, unknown>;
  isNow: (on: boolean) => string;
}

/** A switch that is stored at once, says so, and goes back where storing failed. */
export function SettingSwitch({ label, what, on, setOn, isNow }: SettingSwitchProps) {
  const id = useId();
  const [shown, setShown] = useState(on);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const change = async (next: boolean) => {
    setShown(next);
    setBusy(true);
    const answer = await ask(setOn, { on: next });
    setBusy(false);
    if (!answer.ok) setShown(!next);
    setSaid(answer.ok ? isNow(next) : answer.error.message);
  };
  return (
    <div className="flex items-start gap-4">
      <div className="min-w-0 flex-1">
        <Label htmlFor={id}>{label}</Label>
        <p id={`${id}-what`} className="mt-1 text-sm text-ink-soft">
          {what}
        </p>
        <p role="status" className="mt-1 text-sm text-ink-soft empty:mt-0">
          {said}
        </p>
      </div>
      <Switch id={id} aria-describedby={`${id}-what`} checked={shown} disabled={busy} onCheckedChange={change} />
    </div>
  );
}
