import { talkWords } from "@/components/words/talk";

/** The sentence for a person in what the chat request threw: the door's JSON, a streamed sentence, or a lost connection. */
export function explainError(error: Error): string {
  if (error instanceof TypeError) return talkWords.unreachable;
  try {
    const body: unknown = JSON.parse(error.message);
    if (body && typeof body === "object" && "error" in body) {
      const inner = body.error;
      if (inner && typeof inner === "object" && "message" in inner && typeof inner.message === "string")
        return inner.message;
    }
  } catch {
    // Not JSON: a sentence from the stream, or an error page of something in between.
    if (error.message && !error.message.includes("<") && error.message.length < 300) return error.message;
  }
  return talkWords.noAnswer;
}
