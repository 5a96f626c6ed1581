"use client";

import { Sparkle } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import type { ChatActions } from "@/components/chat/types";
import { EditStatement } from "@/components/memory/edit-statement";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import type { RememberedView } from "@/lib/conversation/types";
import { talkWords } from "@/components/words/talk";

interface RememberedProps {
  memory: RememberedView;
  actions: Pick<ChatActions, "undoMemory" | "editMemory">;
  onChanged: () => void;
}

/** One thing a message taught Kith. */
export function Remembered({ memory, actions, onChanged }: RememberedProps) {
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    const answer = await ask(actions.undoMemory, { memoryId: memory.memoryId });
    setBusy(false);
    if (!answer.ok) return void toast.error(answer.error.message);
    toast.success(talkWords.undone);
    onChanged();
  };
  return (
    <div className="flex max-w-full flex-wrap items-center justify-end gap-x-1 text-xs text-ink-soft">
      <p className="py-1 text-right [overflow-wrap:anywhere]">
        <Sparkle aria-hidden className="mr-1 inline size-3 align-[-1px]" />
        {memory.status === "review" ? talkWords.waits : talkWords.remembered}: {memory.statement}
      </p>
      <span className="flex">
        <Button look="quiet" size="tiny" onClick={undo} disabled={busy}>
          {talkWords.undo}
        </Button>
        <EditStatement
          statement={memory.statement}
          save={(statement) => ask(actions.editMemory, { memoryId: memory.memoryId, statement })}
          onSaved={() => {
            toast.success(talkWords.corrected);
            onChanged();
          }}
        />
      </span>
    </div>
  );
}
