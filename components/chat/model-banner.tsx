import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { talkWords } from "@/components/words/talk";

/** Shown while there is no language model, so that nobody takes quotes for conversation. */
export function ModelBanner() {
  return (
    <div className="border-b border-line px-3 py-2.5 sm:px-4">
      <Alert tone="note" role="note" aria-label={talkWords.noModel} className="mx-auto max-w-3xl">
        {talkWords.noModelText}{" "}
        <Link href="/settings#model" className="font-medium underline underline-offset-4">
          {talkWords.connect}
        </Link>
      </Alert>
    </div>
  );
}
