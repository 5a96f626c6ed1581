import { talkWords } from "@/components/words/talk";

/** What a server action answers; `app/_gate/result` has the same shape. */
export type Answer<T> = { ok: true; data: T } | { ok: false; error: { code: string; message: string } };
export type Ask<I, T> = (input: I) => Promise<Answer<T>>;

/** Calls a server action. A lost connection comes back as an error for the person, not as a throw. */
export async function ask<I, T>(action: Ask<I, T>, input: I): Promise<Answer<T>> {
  try {
    return await action(input);
  } catch {
    return { ok: false, error: { code: "unreachable", message: talkWords.unreachable } };
  }
}
