import { useState } from "react";
import type { Answer } from "@/components/ui/ask";

/** Asks for something that may be refused: whether it is on its way, and the sentence it was refused with. */
export function useAsking() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const asking = async <T>(work: Promise<Answer<T>>): Promise<Answer<T>> => {
    setBusy(true);
    const answer = await work;
    setBusy(false);
    setError(answer.ok ? undefined : answer.error.message);
    return answer;
  };
  return { busy, error, asking, forgive: () => setError(undefined) };
}
