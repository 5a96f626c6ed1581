import Link from "next/link";
import { receiptWords } from "@/components/words/receipts";

/** What a forgetting answers. */
export interface ForgottenAnswer {
  redactedMessages: number;
  receiptId: string;
}

/** A sentence for a status; of a forgetting also where its receipt is. */
export type Said = string | { sentence: string; receiptId: string };

/** What is said after a forgetting. */
export const sayForgotten = ({ redactedMessages, receiptId }: ForgottenAnswer): Said => ({
  sentence: receiptWords.forgotten(redactedMessages),
  receiptId,
});

export function SaidText({ said }: { said: Said }) {
  if (typeof said === "string") return said;
  return (
    <>
      {said.sentence}{" "}
      <Link
        href={`/memory/receipts/${said.receiptId}`}
        prefetch={false}
        className="inline-flex min-h-6 items-center underline underline-offset-4"
      >
        {receiptWords.one}
      </Link>
    </>
  );
}
