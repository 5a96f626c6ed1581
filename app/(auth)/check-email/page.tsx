import type { Metadata } from "next";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { entryWords } from "@/components/words/entry";

export const metadata: Metadata = { title: entryWords.checkMail };

export default function CheckEmailPage() {
  return (
    <Card className="grid gap-3">
      <h1 className="text-xl font-semibold text-ink">{entryWords.checkMail}</h1>
      <p className="text-sm text-ink-soft">{entryWords.linkSent}</p>
      <Link href="/sign-in" className="text-sm text-accent-ink underline underline-offset-4">
        {entryWords.back}
      </Link>
    </Card>
  );
}
