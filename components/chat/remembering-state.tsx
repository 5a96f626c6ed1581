"use client";

import { useState } from "react";
import { toast } from "sonner";
import type { ChatActions } from "@/components/chat/types";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { chatWords } from "@/components/words/chat";
import type { MessageView } from "@/lib/conversation/types";

/** How far remembering has come with a message, beside its time. Says nothing where the notes under it say it. */
export function RememberingState({ remembering, mode }: Pick<MessageView, "remembering" | "mode">) {
  const state = chatWords.remembering[remembering];
  if (!state) return null;
  const why = remembering === "off" && mode !== "remembering" ? ` (${chatWords.notRemembered[mode]})` : "";
  return (
    // It changes by itself, which is not worth an announcement.
    <span aria-live="off">
      <span aria-hidden> · </span>
      {state}
      {why}
    </span>
  );
}

interface NotRememberedProps {
  conversationId: string;
  remember: ChatActions["rememberNow"];
  onChanged: () => void;
}

export function NotRemembered({ conversationId, remember, onChanged }: NotRememberedProps) {
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    const answer = await ask(remember, { conversationId });
    setBusy(false);
    if (!answer.ok) return void toast.error(answer.error.message);
    if (answer.data.failed) return void toast.error(chatWords.failedAgain);
    const count = answer.data.added + answer.data.changed;
    toast.success(count === 0 ? chatWords.readAgain : chatWords.noted);
    onChanged();
  };
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-2 text-xs text-note-ink">
      <p>{chatWords.failed}</p>
      <Button look="secondary" size="tiny" className="max-sm:min-h-11" onClick={retry} disabled={busy}>
        {busy ? <Spinner className="size-3" /> : null}
        {chatWords.retry}
      </Button>
    </div>
  );
}
