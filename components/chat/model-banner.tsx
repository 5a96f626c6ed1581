import Link from "next/link";
import { Alert } from "@/components/ui/alert";

/** Shown while there is no language model, so that nobody takes quotes for conversation. */
export function ModelBanner() {
  return (
    <div className="border-b border-line px-3 py-2.5 sm:px-4">
      <Alert tone="note" role="note" aria-label="No language model is connected" className="mx-auto max-w-3xl">
        No language model is connected. Kith still remembers and answers by quoting what you told it, but it cannot hold
        a free conversation.{" "}
        <Link href="/settings#model" className="font-medium underline underline-offset-4">
          How to connect a model
        </Link>
      </Alert>
    </div>
  );
}
