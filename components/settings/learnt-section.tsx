"use client";

import { RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ask, type Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { settingsWords as words } from "@/components/words/settings";

interface LearntSectionProps {
  /** Replies recall has learnt from. */
  feedback: number;
  reset: () => Promise<Answer<unknown>>;
}

/** What recall has learnt of this person, in one number, and the way to take it back. */
export function LearntSection({ feedback, reset }: LearntSectionProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const press = async () => {
    setBusy(true);
    const answer = await ask(() => reset(), undefined);
    setBusy(false);
    setSaid(answer.ok ? words.wasReset : answer.error.message);
    if (answer.ok) router.refresh();
  };
  return (
    <div className="border-t border-line pt-3">
      <p className="text-sm text-ink-soft">{words.learns(feedback)}</p>
      <Button look="secondary" size="small" className="mt-2" onClick={press} disabled={busy || feedback === 0}>
        <RotateCcw aria-hidden />
        {words.reset}
      </Button>
      <p role="status" className="mt-1 text-sm text-ink-soft empty:mt-0">
        {said}
      </p>
    </div>
  );
}
