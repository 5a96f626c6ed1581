import type { ForgottenAnswer } from "@/components/memory/receipts/said";
import type { ForgetMany } from "@/components/memory/types";
import { ask, type Answer } from "@/components/ui/ask";

/** How many go to the server at a time: each is looked for everywhere. */
export const FORGET_PART = 5;

/** Forgets a selection, a part at a time, with one receipt. The first part that is refused ends it. */
export async function forgetInParts(forget: ForgetMany, ids: string[]): Promise<Answer<ForgottenAnswer>> {
  let receiptId = "";
  let redactedMessages = 0;
  for (let done = 0; done < ids.length; done += FORGET_PART) {
    const part = ids.slice(done, done + FORGET_PART);
    const answer = await ask(forget, { ids: part, ...(receiptId ? { receiptId } : {}) });
    // What went with an earlier part is not there any more.
    if (!answer.ok && !(receiptId && answer.error.code === "not_found")) return answer;
    if (!answer.ok) continue;
    receiptId = answer.data.receiptId;
    redactedMessages += answer.data.redactedMessages;
  }
  return { ok: true, data: { receiptId, redactedMessages } };
}
