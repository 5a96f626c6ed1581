import { useCallback, useEffect, useState } from "react";
import type { ConversationActions } from "@/components/chat/types";
import { UNANSWERED } from "@/components/chat/edits/choosing";
import { ask } from "@/components/ui/ask";
import type { LossPreview } from "@/lib/memory/edits/types";

/** What would go with a conversation, and what the person says of it. */
export function useLoss(conversationId: string, preview: ConversationActions["preview"]) {
  const [loss, setLoss] = useState<LossPreview>();
  const [problem, setProblem] = useState<string>();
  const [choosing, setChoosing] = useState(UNANSWERED);
  const [looking, setLooking] = useState(true);

  const look = useCallback(
    async (page: number) => {
      setLooking(true);
      const answer = await ask(preview, { conversationId, page });
      setLooking(false);
      setProblem(answer.ok ? undefined : answer.error.message);
      if (answer.ok) setLoss(answer.data);
    },
    [conversationId, preview],
  );
  useEffect(() => {
    let current = true;
    void ask(preview, { conversationId, page: 1 }).then((answer) => {
      if (!current) return;
      setLooking(false);
      if (answer.ok) setLoss(answer.data);
      else setProblem(answer.error.message);
    });
    return () => {
      current = false;
    };
  }, [conversationId, preview]);

  return { loss, problem, choosing, setChoosing, looking, look };
}
